package dk.portvagt.budgetyear.steps;

import static dk.portvagt.budgetyear.steps.BudgetVariables.CHANGE_POSSIBLE;
import static dk.portvagt.budgetyear.steps.BudgetVariables.CHANGE_REPORT;

import dk.portvagt.budgetyear.BudgetChange;
import dk.portvagt.budgetyear.BudgetChangeRules;
import dk.portvagt.text.Outcome;
import dk.portvagt.text.Outcome.Nothing;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Returns an impossible change to the budget controller at once. */
@Component
class CheckBudgetChangeDelegate implements JavaDelegate {

    private final BudgetChangeRules rules;

    CheckBudgetChangeDelegate(BudgetChangeRules rules) {
        this.rules = rules;
    }

    @Override
    public void execute(DelegateExecution execution) {
        BudgetChange change = ProposedChange.read(execution);
        Outcome<Nothing> check = rules.check(change);
        CHANGE_POSSIBLE.on(execution).set(check.isDone());
        CHANGE_REPORT
                .on(execution)
                .set(check.refusal()
                        .map(reason -> "Kan ikke lade sig gøre: " + ProposedChange.text(change) + ". " + reason)
                        .orElse(null));
    }
}
