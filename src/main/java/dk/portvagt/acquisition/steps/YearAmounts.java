package dk.portvagt.acquisition.steps;

import static io.holunda.camunda.bpm.data.CamundaBpmData.longVariable;

import dk.portvagt.budget.YearAmount;
import io.holunda.camunda.bpm.data.factory.VariableFactory;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.delegate.VariableScope;

/**
 * Reads and writes the amounts of a case's budget year and the three years after it. Forms show them as four fields.
 *
 * <p>The year of the first field is the case's {@link CaseVariables#BUDGET_YEAR}.
 */
public final class YearAmounts {

    private static final int YEARS = 4;

    private YearAmounts() {}

    /** Returns four variables: the prefix followed by 1 to 4. */
    public static List<VariableFactory<Long>> variables(String prefix) {
        return IntStream.rangeClosed(1, YEARS)
                .mapToObj(position -> longVariable(prefix + position))
                .toList();
    }

    /** Returns the amounts that are set and not zero, in DKK. */
    public static List<YearAmount> read(List<VariableFactory<Long>> variables, VariableScope scope) {
        int firstYear = CaseVariables.BUDGET_YEAR.from(scope).get().intValue();
        return IntStream.range(0, YEARS)
                .mapToObj(position -> new YearAmount(
                        firstYear + position,
                        BigDecimal.valueOf(variables.get(position).from(scope).getOrDefault(0L))))
                .filter(cost -> cost.amount().signum() != 0)
                .toList();
    }

    /** Sets all four variables, zero for a year without an amount. Rounds up to whole kroner. */
    public static void write(List<VariableFactory<Long>> variables, VariableScope scope, List<YearAmount> amounts) {
        int firstYear = CaseVariables.BUDGET_YEAR.from(scope).get().intValue();
        for (int position = 0; position < YEARS; position++) {
            int year = firstYear + position;
            BigDecimal amount = amounts.stream()
                    .filter(cost -> cost.year() == year)
                    .map(YearAmount::amount)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            variables
                    .get(position)
                    .on(scope)
                    .set(amount.setScale(0, RoundingMode.CEILING).longValueExact());
        }
    }
}
