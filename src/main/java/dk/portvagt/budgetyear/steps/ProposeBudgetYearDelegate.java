package dk.portvagt.budgetyear.steps;

import static dk.portvagt.budgetyear.steps.BudgetVariables.BUDGET_NOTE;
import static dk.portvagt.budgetyear.steps.BudgetVariables.YEAR;
import static dk.portvagt.meeting.steps.MeetingVariables.AGENDA_ITEM_ID;

import dk.portvagt.decision.DecisionSubject;
import dk.portvagt.meeting.ItemKind;
import dk.portvagt.meeting.NewItem;
import dk.portvagt.meeting.SteeringAgenda;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Submits a budget year for the steering group's decision. */
@Component
class ProposeBudgetYearDelegate implements JavaDelegate {

    private final SteeringAgenda agenda;

    ProposeBudgetYearDelegate(SteeringAgenda agenda) {
        this.agenda = agenda;
    }

    @Override
    public void execute(DelegateExecution execution) {
        int year = YEAR.from(execution).get().intValue();
        AGENDA_ITEM_ID
                .on(execution)
                .set(agenda.place(new NewItem(
                        ItemKind.BUDGET_YEAR,
                        DecisionSubject.BUDGET_YEAR,
                        year,
                        BudgetPapers.of(
                                execution.getTenantId(),
                                "Budgetår " + year,
                                ProposedYear.text(execution),
                                "Åbning af budgetåret " + year + " med de to linjer.",
                                BUDGET_NOTE.from(execution).getOrNull(),
                                ProposedYear.asks(execution),
                                false))));
    }
}
