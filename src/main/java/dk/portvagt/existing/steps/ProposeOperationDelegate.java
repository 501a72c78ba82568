package dk.portvagt.existing.steps;

import static dk.portvagt.meeting.steps.MeetingVariables.AGENDA_ITEM_ID;

import dk.portvagt.decision.DecisionSubject;
import dk.portvagt.existing.ExistingSolutions;
import dk.portvagt.existing.OperationToDecide;
import dk.portvagt.meeting.ItemKind;
import dk.portvagt.meeting.NewItem;
import dk.portvagt.meeting.SteeringAgenda;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Puts what solutions already in use cost before the steering group: all that wait, as one item. */
@Component
class ProposeOperationDelegate implements JavaDelegate {

    private final ExistingSolutions solutions;
    private final SteeringAgenda agenda;

    ProposeOperationDelegate(ExistingSolutions solutions, SteeringAgenda agenda) {
        this.solutions = solutions;
        this.agenda = agenda;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String municipality = execution.getTenantId();
        Long deferred = AGENDA_ITEM_ID.from(execution).getOrNull();
        List<OperationToDecide> operation = solutions.toDecide(municipality, deferred);
        long item = agenda.place(new NewItem(
                ItemKind.EXISTING_SOLUTIONS,
                DecisionSubject.EXISTING_SOLUTIONS,
                null,
                OperationPapers.of(municipality, operation)));
        solutions.proposed(operation, item);
        AGENDA_ITEM_ID.on(execution).set(item);
    }
}
