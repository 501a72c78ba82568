package dk.portvagt.meeting.steps;

import dk.portvagt.engine.identity.People;
import dk.portvagt.engine.identity.PortvagtGroup;
import dk.portvagt.meeting.Attendee;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Reads the members of a municipality's steering group from the engine's user store: the group and its chair. */
@Component
class MeetingMembers {

    private final People people;

    MeetingMembers(People people) {
        this.people = people;
    }

    /** Lists the members, the chair first; a user in both groups is one member. */
    List<Attendee> of(String municipality, Set<String> present) {
        Set<String> chairs = Set.copyOf(people.members(PortvagtGroup.STEERING_CHAIR.id(), municipality));
        return people.steeringGroup(municipality).stream()
                .map(id -> new Attendee(id, people.name(id), chairs.contains(id), present.contains(id)))
                .toList();
    }
}
