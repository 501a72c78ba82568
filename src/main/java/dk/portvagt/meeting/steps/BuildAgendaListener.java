package dk.portvagt.meeting.steps;

import static dk.portvagt.meeting.steps.MeetingVariables.AGENDA_OVERVIEW;
import static dk.portvagt.meeting.steps.MeetingVariables.CORRECTABLE_DECISIONS;
import static dk.portvagt.meeting.steps.MeetingVariables.INFORMATION_OVERVIEW;
import static dk.portvagt.meeting.steps.MeetingVariables.MEETING_ID;
import static dk.portvagt.meeting.steps.MeetingVariables.PAPERS_SENT;
import static dk.portvagt.meeting.steps.MeetingVariables.REPORT_OVERVIEW;
import static dk.portvagt.meeting.steps.MeetingVariables.WAIVABLE_CONDITIONS;

import dk.portvagt.decision.Decision;
import dk.portvagt.meeting.Corrections;
import dk.portvagt.meeting.Meeting;
import dk.portvagt.meeting.MeetingInformation;
import dk.portvagt.meeting.ReportedDecisions;
import dk.portvagt.meeting.SteeringAgenda;
import dk.portvagt.meeting.Waivers;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Takes every waiting matter onto the agenda, and gathers the information for the group. */
@Component
class BuildAgendaListener implements ExecutionListener {

    private final MeetingOnShow onShow;
    private final SteeringAgenda agenda;
    private final ReportedDecisions reported;
    private final MeetingInformation information;
    private final Corrections corrections;
    private final Waivers waivers;

    BuildAgendaListener(
            MeetingOnShow onShow,
            SteeringAgenda agenda,
            ReportedDecisions reported,
            MeetingInformation information,
            Corrections corrections,
            Waivers waivers) {
        this.onShow = onShow;
        this.agenda = agenda;
        this.reported = reported;
        this.information = information;
        this.corrections = corrections;
        this.waivers = waivers;
    }

    @Override
    public void notify(DelegateExecution execution) {
        long meetingId = MEETING_ID.from(execution).get();
        agenda.fill(meetingId);
        List<Decision> reports = reported.reportAt(meetingId);
        information.gather(meetingId);
        Meeting meeting = onShow.show(execution, meetingId);
        PAPERS_SENT.on(execution).set(MeetingText.papersSent(meeting));
        AGENDA_OVERVIEW.on(execution).set(OverviewRows.agenda(agenda.agendaOf(meetingId)));
        REPORT_OVERVIEW.on(execution).set(OverviewRows.reports(reports));
        INFORMATION_OVERVIEW.on(execution).set(OverviewRows.information(information.of(meetingId)));
        CORRECTABLE_DECISIONS
                .on(execution)
                .set(OverviewRows.correctable(corrections.correctable(meeting.municipality())));
        WAIVABLE_CONDITIONS.on(execution).set(OverviewRows.waivable(waivers.waivable(meeting.municipality())));
    }
}
