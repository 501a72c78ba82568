package dk.portvagt.meeting.steps;

import dk.portvagt.meeting.SteeringAgenda;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/**
 * The process stops waiting for the steering group. Without a decision that means the case was withdrawn or stopped:
 * its item lapses in the same transaction. With one the item is published already, and stays so.
 */
@Component
class LapseAgendaItemListener implements ExecutionListener {

    private final SteeringAgenda agenda;

    LapseAgendaItemListener(SteeringAgenda agenda) {
        this.agenda = agenda;
    }

    @Override
    public void notify(DelegateExecution execution) {
        agenda.lapse(MeetingVariables.AGENDA_ITEM_ID.from(execution).get());
    }
}
