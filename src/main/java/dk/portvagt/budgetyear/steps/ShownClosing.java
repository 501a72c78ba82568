package dk.portvagt.budgetyear.steps;

import static dk.portvagt.budgetyear.steps.BudgetVariables.CARRY_OVER_CASES;
import static dk.portvagt.budgetyear.steps.BudgetVariables.CARRY_OVER_LINES;
import static dk.portvagt.budgetyear.steps.BudgetVariables.YEAR;

import dk.portvagt.acquisition.AcquisitionCases;
import dk.portvagt.budget.CaseMoney;
import dk.portvagt.budget.CentralPool;
import dk.portvagt.budget.LineYear;
import dk.portvagt.budget.PoolLine;
import dk.portvagt.budget.PoolQueries;
import dk.portvagt.engine.border.FormValues;
import dk.portvagt.form.FormSchema;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;

/** Shows what is left of a closing year when somebody opens the proposal, with what was answered before. */
@Component
class ShownClosing implements FormValues {

    private final CentralPool pool;
    private final PoolQueries queries;
    private final AcquisitionCases cases;

    ShownClosing(CentralPool pool, PoolQueries queries, AcquisitionCases cases) {
        this.pool = pool;
        this.queries = queries;
        this.cases = cases;
    }

    @Override
    public boolean isFor(FormSchema form) {
        return form.id().equals("carry-over-proposal");
    }

    @Override
    public VariableMap of(TaskEntity task) {
        return values(task.getTenantId(), task);
    }

    /** Returns the rows of the lines and of the cases. */
    VariableMap values(String municipality, VariableScope scope) {
        int year = YEAR.from(scope).get().intValue();
        List<CaseMoney> money = queries.caseMoney(municipality, year);
        Map<String, String> titles =
                cases.titles(money.stream().map(CaseMoney::caseNumber).toList());
        VariableMap values = Variables.createVariables();
        CARRY_OVER_LINES
                .on(values)
                .set(CarryOverRows.answered(
                        Arrays.stream(PoolLine.values())
                                .map(line -> new LineYear(municipality, line, year))
                                .map(line -> CarryOverRows.line(line, pool.available(line)))
                                .toList(),
                        CARRY_OVER_LINES.from(scope).getOrNull()));
        CARRY_OVER_CASES
                .on(values)
                .set(CarryOverRows.answered(
                        money.stream()
                                .map(one -> CarryOverRows.ofCase(one, titles.getOrDefault(one.caseNumber(), "")))
                                .toList(),
                        CARRY_OVER_CASES.from(scope).getOrNull()));
        return values;
    }
}
