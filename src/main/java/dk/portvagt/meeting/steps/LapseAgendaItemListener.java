package dk.portvagt.meeting.steps;

import dk.portvagt.meeting.SteeringAgenda;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/**
 * Lapses the item of a process that stops waiting for the steering group.
 *
 * <p>Without a decision, the case was withdrawn or stopped, so its item lapses in the same transaction. With a
 * decision, the item is already published and stays so.
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
