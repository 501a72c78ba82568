package dk.portvagt.meeting.steps;

import static dk.portvagt.meeting.steps.MeetingVariables.AGENDA_REMARK;
import static dk.portvagt.meeting.steps.MeetingVariables.GUESTS;
import static dk.portvagt.meeting.steps.MeetingVariables.MEETING_ID;
import static dk.portvagt.meeting.steps.MeetingVariables.MEETING_REFUSAL;
import static dk.portvagt.meeting.steps.MeetingVariables.MEMBER_OPTIONS;
import static dk.portvagt.meeting.steps.MeetingVariables.MINUTES_REMARK;
import static dk.portvagt.meeting.steps.MeetingVariables.PRESENT_MEMBERS;
import static dk.portvagt.meeting.steps.MeetingVariables.PRESENT_NAMES;
import static dk.portvagt.meeting.steps.MeetingVariables.PRESENT_OPTIONS;
import static dk.portvagt.meeting.steps.MeetingVariables.QUORUM_REACHED;

import dk.portvagt.meeting.Attendance;
import dk.portvagt.meeting.Attendee;
import dk.portvagt.meeting.Meetings;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Records the attendance, and checks whether the meeting is quorate. */
@Component
class OpenMeetingDelegate implements JavaDelegate {

    private final Meetings meetings;
    private final Attendance attendance;
    private final MeetingMembers members;

    OpenMeetingDelegate(Meetings meetings, Attendance attendance, MeetingMembers members) {
        this.meetings = meetings;
        this.attendance = attendance;
        this.members = members;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Set<String> shown = MemberLists.optionIds(MEMBER_OPTIONS, execution);
        List<Attendee> all = members.of(execution.getTenantId(), MemberLists.read(PRESENT_MEMBERS, execution));
        List<Attendee> joined = all.stream()
                .filter(member -> !shown.contains(member.memberId()))
                .toList();
        if (joined.isEmpty()) {
            open(execution, all);
        } else {
            QUORUM_REACHED.on(execution).set(false);
            MEMBER_OPTIONS.on(execution).set(MemberLists.options(all));
            MEETING_REFUSAL.on(execution).set(MeetingText.joined(joined));
        }
    }

    private void open(DelegateExecution execution, List<Attendee> all) {
        long meetingId = MEETING_ID.from(execution).get();
        List<Attendee> present = all.stream().filter(Attendee::present).toList();
        attendance.record(meetingId, all);
        meetings.open(
                meetingId,
                GUESTS.from(execution).getOrNull(),
                AGENDA_REMARK.from(execution).getOrNull(),
                MINUTES_REMARK.from(execution).getOrNull());
        boolean quorate = attendance.isQuorate(meetingId);
        QUORUM_REACHED.on(execution).set(quorate);
        MEETING_REFUSAL
                .on(execution)
                .set(quorate ? null : MeetingText.notQuorate(present.size(), attendance.quorum(meetingId)));
        PRESENT_OPTIONS.on(execution).set(MemberLists.options(present));
        PRESENT_NAMES.on(execution).set(present.stream().map(Attendee::name).collect(Collectors.joining(", ")));
    }
}
