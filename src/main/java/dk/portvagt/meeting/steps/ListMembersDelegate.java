package dk.portvagt.meeting.steps;

import static dk.portvagt.meeting.steps.MeetingVariables.AGENDA_REMARK;
import static dk.portvagt.meeting.steps.MeetingVariables.GUESTS;
import static dk.portvagt.meeting.steps.MeetingVariables.LAST_MINUTES;
import static dk.portvagt.meeting.steps.MeetingVariables.MEETING_REFUSAL;
import static dk.portvagt.meeting.steps.MeetingVariables.MEMBER_OPTIONS;
import static dk.portvagt.meeting.steps.MeetingVariables.MINUTES_REMARK;
import static dk.portvagt.meeting.steps.MeetingVariables.PRESENT_MEMBERS;

import dk.portvagt.meeting.Attendee;
import dk.portvagt.meeting.MinutesToApprove;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Lists the members for the attendance, all ticked: unticking the absent members is quicker. */
@Component
class ListMembersDelegate implements JavaDelegate {

    private final MeetingMembers members;
    private final MinutesToApprove lastMinutes;

    ListMembersDelegate(MeetingMembers members, MinutesToApprove lastMinutes) {
        this.members = members;
        this.lastMinutes = lastMinutes;
    }

    @Override
    public void execute(DelegateExecution execution) {
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
