package dk.portvagt.meeting.steps;

import static dk.portvagt.meeting.steps.MeetingVariables.AGENDA_OVERVIEW;
import static dk.portvagt.meeting.steps.MeetingVariables.AGENDA_REMARK;
import static dk.portvagt.meeting.steps.MeetingVariables.GUESTS;
import static dk.portvagt.meeting.steps.MeetingVariables.LAST_MINUTES;
import static dk.portvagt.meeting.steps.MeetingVariables.MEETING_ID;
import static dk.portvagt.meeting.steps.MeetingVariables.MEETING_REFUSAL;
import static dk.portvagt.meeting.steps.MeetingVariables.MEMBER_OPTIONS;
import static dk.portvagt.meeting.steps.MeetingVariables.MINUTES_REMARK;
import static dk.portvagt.meeting.steps.MeetingVariables.PAPERS_SENT;
import static dk.portvagt.meeting.steps.MeetingVariables.PRESENT_MEMBERS;

import dk.portvagt.meeting.Attendee;
import dk.portvagt.meeting.Meeting;
import dk.portvagt.meeting.MinutesToApprove;
import dk.portvagt.meeting.SteeringAgenda;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/**
 * Shows the meeting as its agenda leaves it: time, items and members.
 *
 * <p>All members are ticked as present: unticking the absent members is quicker.
 */
@Component
class ShowMeetingListener implements ExecutionListener {

    private final MeetingOnShow onShow;
    private final SteeringAgenda agenda;
    private final MeetingMembers members;
    private final MinutesToApprove lastMinutes;

    ShowMeetingListener(
            MeetingOnShow onShow, SteeringAgenda agenda, MeetingMembers members, MinutesToApprove lastMinutes) {
        this.onShow = onShow;
        this.agenda = agenda;
        this.members = members;
        this.lastMinutes = lastMinutes;
    }

    @Override
    public void notify(DelegateExecution execution) {
        if (execution.isCanceled()) {
            return;
        }
        Meeting meeting = onShow.show(execution, MEETING_ID.from(execution).get());
        PAPERS_SENT.on(execution).set(MeetingText.papersSent(meeting));
        AGENDA_OVERVIEW.on(execution).set(OverviewRows.agenda(agenda.agendaOf(meeting.id())));
        List<Attendee> all = members.of(execution.getTenantId(), Set.of());
        MEMBER_OPTIONS.on(execution).set(MemberLists.options(all));
        PRESENT_MEMBERS
                .on(execution)
                .set(MemberLists.ids(all.stream().map(Attendee::memberId).toList()));
        LAST_MINUTES.on(execution).set(lastMinutes.text(execution.getTenantId()));
        GUESTS.on(execution).set(null);
        AGENDA_REMARK.on(execution).set(null);
        MINUTES_REMARK.on(execution).set(null);
        MEETING_REFUSAL.on(execution).set(null);
    }
}
