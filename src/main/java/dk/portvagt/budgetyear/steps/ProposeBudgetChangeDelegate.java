package dk.portvagt.budgetyear.steps;

import static dk.portvagt.budgetyear.steps.BudgetVariables.CHANGE_COVER;
import static dk.portvagt.budgetyear.steps.BudgetVariables.CHANGE_TEXT;
import static dk.portvagt.meeting.steps.MeetingVariables.AGENDA_ITEM_ID;

import dk.portvagt.budgetyear.BudgetChange;
import dk.portvagt.decision.DecisionSubject;
import dk.portvagt.meeting.ItemKind;
import dk.portvagt.meeting.NewItem;
import dk.portvagt.meeting.SteeringAgenda;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Submits an addition or a transfer for the steering group's decision. */
@Component
class ProposeBudgetChangeDelegate implements JavaDelegate {

    private final SteeringAgenda agenda;

    ProposeBudgetChangeDelegate(SteeringAgenda agenda) {
        this.agenda = agenda;
    }

    @Override
    public void execute(DelegateExecution execution) {
        BudgetChange change = ProposedChange.read(execution);
        String text = ProposedChange.text(change);
        CHANGE_TEXT.on(execution).set(text);
        AGENDA_ITEM_ID
                .on(execution)
                .set(agenda.place(new NewItem(
                        ItemKind.BUDGET_CHANGE,
                        DecisionSubject.BUDGET_CHANGE,
                        change.to().year(),
                        BudgetPapers.of(
                                execution.getTenantId(),
                                "Budgetændring: " + text,
                                text,
                                CHANGE_COVER.from(execution).get(),
                                null,
                                change.asks(),
                                change.kind() == BudgetChange.Kind.SUPPLEMENTARY))));
    }
}
