package dk.portvagt.budgetyear.steps;

import static dk.portvagt.budgetyear.steps.BudgetVariables.CLOSING_REFUSAL;
import static dk.portvagt.budgetyear.steps.BudgetVariables.DECIDED_ACQUISITION;
import static dk.portvagt.budgetyear.steps.BudgetVariables.DECIDED_OPERATION;
import static dk.portvagt.budgetyear.steps.BudgetVariables.YEAR;
import static dk.portvagt.budgetyear.steps.BudgetVariables.YEAR_CLOSED;

import dk.portvagt.budget.Basis;
import dk.portvagt.budget.CarryOver;
import dk.portvagt.budget.Grants;
import dk.portvagt.budget.YearClosing;
import dk.portvagt.text.Outcome;
import dk.portvagt.text.Outcome.Nothing;
import dk.portvagt.text.Outcome.Refused;
import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Hands on the decided money and closes the year for good. */
@Component
class HandOnYearDelegate implements JavaDelegate {

    private static final String CLOSING_REFUSED = "closingRefused";

    private final YearClosing closing;
    private final Grants grants;

    HandOnYearDelegate(YearClosing closing, Grants grants) {
        this.closing = closing;
        this.grants = grants;
    }

    /**
     * Closes the year.
     *
     * @throws BpmnError closingRefused, when nothing was booked because money or the year to receive it was missing
     */
    @Override
    public void execute(DelegateExecution execution) {
        Basis basis = BudgetBasis.of(execution, "close");
        CarryOver decided = CarryOverRows.carryOver(
                        execution,
                        DECIDED_ACQUISITION.from(execution).get(),
                        DECIDED_OPERATION.from(execution).get())
                .givingBack(grants.of(basis.decisionId()));
        Outcome<Nothing> outcome =
                ClosingAnswer.of(closing.close(YEAR.from(execution).get().intValue(), decided, basis));
        CLOSING_REFUSAL.on(execution).set(outcome.refusal().orElse(null));
        YEAR_CLOSED.on(execution).set(outcome.isDone());
        if (outcome instanceof Refused<Nothing> refused) {
            throw new BpmnError(CLOSING_REFUSED, refused.reason());
        }
    }
}
