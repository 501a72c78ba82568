package dk.portvagt.meeting.steps;

import static dk.portvagt.meeting.steps.MeetingVariables.ITEM_PROPOSERS;
import static dk.portvagt.meeting.steps.MeetingVariables.ITEM_RECORDERS;
import static dk.portvagt.meeting.steps.MeetingVariables.MEETING_ID;

import dk.portvagt.engine.duty.DutyRule;
import dk.portvagt.engine.identity.People;
import dk.portvagt.meeting.Attendance;
import dk.portvagt.meeting.Attendee;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Lists the members who can confirm a meeting's decisions for the chair. */
@Component
class ConfirmerChoice {

    /** The choice of the chair in place of a stand-in. */
    static final String CHAIR = "chair";

    private final Attendance attendance;
    private final People people;

    ConfirmerChoice(Attendance attendance, People people) {
        this.attendance = attendance;
        this.people = people;
    }

    /**
     * Lists the members who were present, are still members, and neither recorded a decision nor brought an item: the
     * task refuses those, too.
     */
    List<Attendee> standIns(DelegateExecution execution) {
        List<String> members = people.steeringGroup(execution.getTenantId());
        Set<String> excluded = Stream.of(ITEM_RECORDERS, ITEM_PROPOSERS)
                .flatMap(variable -> variable.from(execution).getOptional().stream())
                .flatMap(DutyRule::people)
                .collect(Collectors.toSet());
        return attendance.of(MEETING_ID.from(execution).get()).stream()
                .filter(member -> member.present() && !member.chair())
                .filter(member -> members.contains(member.memberId()))
                .filter(member -> !excluded.contains(member.memberId()))
                .toList();
    }
}
