package dk.portvagt.budgetyear.steps;

import static dk.portvagt.budgetyear.steps.BudgetVariables.CARRY_OVER_LINES;
import static dk.portvagt.budgetyear.steps.BudgetVariables.CARRY_OVER_POSSIBLE;
import static dk.portvagt.budgetyear.steps.BudgetVariables.CHANGE_FROM_YEAR;
import static dk.portvagt.budgetyear.steps.BudgetVariables.CHANGE_TO_YEAR;
import static dk.portvagt.budgetyear.steps.BudgetVariables.CLOSING_REFUSAL;
import static dk.portvagt.budgetyear.steps.BudgetVariables.DECIDED_ACQUISITION;
import static dk.portvagt.budgetyear.steps.BudgetVariables.DECIDED_OPERATION;
import static dk.portvagt.budgetyear.steps.BudgetVariables.PROPOSED_ACQUISITION;
import static dk.portvagt.budgetyear.steps.BudgetVariables.PROPOSED_OPERATION;
import static dk.portvagt.budgetyear.steps.BudgetVariables.YEAR;

import dk.portvagt.budget.PoolLine;
import dk.portvagt.budget.YearClosing;
import dk.portvagt.text.Outcome;
import dk.portvagt.text.Outcome.Nothing;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.spin.json.SpinJsonNode;
import org.springframework.stereotype.Component;

/** Checks whether the year can be closed as proposed, before the steering group receives the proposal. */
@Component
class CheckCarryOverDelegate implements JavaDelegate {

    private static final String BUDGET_CHANGE = "budget-change";

    private final YearClosing closing;

    CheckCarryOverDelegate(YearClosing closing) {
        this.closing = closing;
    }

    @Override
    public void execute(DelegateExecution execution) {
        SpinJsonNode lines = CARRY_OVER_LINES.from(execution).get();
        long acquisition = CarryOverRows.amount(lines, PoolLine.ACQUISITION);
        long operation = CarryOverRows.amount(lines, PoolLine.OPERATION);
        Outcome<Nothing> check = noChangeWaits(execution)
                .then(() -> ClosingAnswer.of(closing.check(
                        execution.getTenantId(),
                        YEAR.from(execution).get().intValue(),
                        CarryOverRows.carryOver(execution, acquisition, operation))));
        CARRY_OVER_POSSIBLE.on(execution).set(check.isDone());
        CLOSING_REFUSAL.on(execution).set(check.refusal().orElse(null));
        PROPOSED_ACQUISITION.on(execution).set(acquisition);
        PROPOSED_OPERATION.on(execution).set(operation);
        DECIDED_ACQUISITION.on(execution).set(acquisition);
        DECIDED_OPERATION.on(execution).set(operation);
    }

    /** A change would be lost with a year that it gives to or takes from, and nobody would be told. */
    private static Outcome<Nothing> noChangeWaits(DelegateExecution execution) {
        Long year = YEAR.from(execution).get();
        long waiting = execution
                .getProcessEngineServices()
                .getRuntimeService()
                .createProcessInstanceQuery()
                .processDefinitionKey(BUDGET_CHANGE)
                .tenantIdIn(execution.getTenantId())
                .or()
                .variableValueEquals(YEAR.getName(), year)
                .variableValueEquals(CHANGE_FROM_YEAR.getName(), year)
                .variableValueEquals(CHANGE_TO_YEAR.getName(), year)
                .endOr()
                .count();
        return waiting == 0
                ? Outcome.done()
                : Outcome.refused("En ændring af årets budget venter på sin afgørelse. Luk året, når den er afgjort.");
    }
}
