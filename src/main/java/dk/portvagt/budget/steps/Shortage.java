package dk.portvagt.budget.steps;

import static dk.portvagt.budget.steps.FundsVariables.FUNDS_AVAILABLE;
import static dk.portvagt.budget.steps.FundsVariables.SHORTFALL;
import static dk.portvagt.budget.steps.FundsVariables.SHORTFALL_TEXT;

import dk.portvagt.budget.BookingResult;
import dk.portvagt.budget.PoolText;
import dk.portvagt.budget.Shortfall;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** Tells a process that money is missing. */
public final class Shortage {

    private static final String INSUFFICIENT_FUNDS = "insufficientFunds";

    private Shortage() {}

    /** Sets the process variables of the shortfall. An empty list means that the funds are available. */
    public static void show(DelegateExecution execution, List<Shortfall> missing) {
        FUNDS_AVAILABLE.on(execution).set(missing.isEmpty());
        SHORTFALL.on(execution).set(total(missing));
        SHORTFALL_TEXT.on(execution).set(PoolText.shortfalls(missing));
    }

    /**
     * Turns the pool's shortfall into the model's BPMN error. The shortfall is an answer, so nothing has marked the
     * transaction for rollback.
     *
     * @throws BpmnError insufficientFunds, when nothing was booked for lack of money
     */
    public static void raiseIfShort(DelegateExecution execution, BookingResult result) {
        if (result instanceof BookingResult.Short shortOf) {
            show(execution, shortOf.shortfalls());
            throw new BpmnError(INSUFFICIENT_FUNDS, PoolText.shortfalls(shortOf.shortfalls()));
        }
    }

    private static long total(List<Shortfall> missing) {
        return missing.stream()
                .map(Shortfall::missing)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .setScale(0, RoundingMode.CEILING)
                .longValueExact();
    }
}
