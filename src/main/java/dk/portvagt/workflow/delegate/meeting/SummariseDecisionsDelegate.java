package dk.portvagt.workflow.delegate.meeting;

import static dk.portvagt.workflow.variable.MeetingVariables.DECISIONS_OVERVIEW;
import static dk.portvagt.workflow.variable.MeetingVariables.MEETING_ID;

import dk.portvagt.governance.ItemParticipation;
import dk.portvagt.governance.SteeringAgenda;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Gathers what was decided for the chair to confirm. */
@Component
class SummariseDecisionsDelegate implements JavaDelegate {

    private final SteeringAgenda agenda;
    private final ItemParticipation participation;

    SummariseDecisionsDelegate(SteeringAgenda agenda, ItemParticipation participation) {
        this.agenda = agenda;
        this.participation = participation;
    }

    @Override
    public void execute(DelegateExecution execution) {
        DECISIONS_OVERVIEW
                .on(execution)
                .set(OverviewRows.decisions(
                        agenda.agendaOf(MEETING_ID.from(execution).get()), participation::of));
    }
}
