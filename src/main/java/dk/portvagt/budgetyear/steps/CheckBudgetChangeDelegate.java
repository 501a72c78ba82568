package dk.portvagt.budgetyear.steps;

import static dk.portvagt.budgetyear.steps.BudgetVariables.CHANGE_AGAIN;

import dk.portvagt.budgetyear.BudgetChange;
import dk.portvagt.budgetyear.BudgetChangeRules;
import dk.portvagt.budgetyear.WaitingChanges;
import java.util.Optional;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Rejects an impossible change, and asks about one that was proposed before, where the budget controller types it. */
@Component
class CheckBudgetChangeDelegate implements JavaDelegate {

    private final BudgetChangeRules rules;
    private final WaitingChanges waiting;

    CheckBudgetChangeDelegate(BudgetChangeRules rules, WaitingChanges waiting) {
        this.rules = rules;
        this.waiting = waiting;
    }

    /**
     * Checks the change.
     *
     * @throws BadUserRequestException when it cannot be, or was proposed before and nobody says that it is meant twice.
     *     The form's submission is rolled back and the person reads the reason.
     */
    @Override
    public void execute(DelegateExecution execution) {
        BudgetChange change = ProposedChange.read(execution);
        String text = ProposedChange.text(change);
        rules.check(change).refusal().ifPresent(reason -> {
            throw new BadUserRequestException("Kan ikke lade sig gøre: %s. %s".formatted(text, reason));
        });
        Optional<String> before = CHANGE_AGAIN.from(execution).getOptional().orElse(false)
                ? Optional.empty()
                : waiting.same(execution.getTenantId(), text);
        before.ifPresent(where -> {
            throw new BadUserRequestException(
                    "Den samme ændring %s: %s. Skal den foreslås en gang til, så sæt kryds i “Foreslå den igen”."
                            .formatted(where, text));
        });
    }
}
