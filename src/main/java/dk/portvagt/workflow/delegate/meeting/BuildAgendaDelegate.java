package dk.portvagt.workflow.delegate.meeting;

import static dk.portvagt.workflow.variable.MeetingVariables.AGENDA_OVERVIEW;
import static dk.portvagt.workflow.variable.MeetingVariables.MEETING_ID;
import static dk.portvagt.workflow.variable.MeetingVariables.REPORT_OVERVIEW;

import dk.portvagt.governance.ReportedDecisions;
import dk.portvagt.governance.SteeringAgenda;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Takes everything that waits onto the agenda, and what was decided outside a meeting as information. */
@Component
class BuildAgendaDelegate implements JavaDelegate {

    private final SteeringAgenda agenda;
    private final ReportedDecisions reported;

    BuildAgendaDelegate(SteeringAgenda agenda, ReportedDecisions reported) {
        this.agenda = agenda;
        this.reported = reported;
    }

    @Override
    public void execute(DelegateExecution execution) {
        long meetingId = MEETING_ID.from(execution).get();
        agenda.fill(meetingId);
        AGENDA_OVERVIEW.on(execution).set(OverviewRows.agenda(agenda.agendaOf(meetingId)));
        REPORT_OVERVIEW.on(execution).set(OverviewRows.reports(reported.reportAt(meetingId)));
    }
}
