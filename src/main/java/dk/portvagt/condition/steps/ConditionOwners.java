package dk.portvagt.condition.steps;

import dk.portvagt.acquisition.AcquisitionCases;
import dk.portvagt.acquisition.CaseNumber;
import dk.portvagt.acquisition.NewCase;
import dk.portvagt.condition.Condition;
import dk.portvagt.engine.identity.People;
import dk.portvagt.engine.identity.PortvagtGroup;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Finds the member of a condition's group that the case itself names. */
@Component
class ConditionOwners {

    private final AcquisitionCases cases;
    private final People people;

    ConditionOwners(AcquisitionCases cases, People people) {
        this.cases = cases;
        this.people = people;
    }

    /**
     * Returns the user id. Empty where the whole group has the task, also when the case's person has left the group.
     */
    Optional<String> person(Condition condition) {
        return Optional.ofNullable(condition.caseNumber())
                .flatMap(number -> cases.find(CaseNumber.of(number)))
                .flatMap(found -> person(found.content(), condition));
    }

    private Optional<String> person(NewCase theCase, Condition condition) {
        String group = condition.content().ownerGroup();
        List<String> members = people.members(group, condition.municipality());
        if (group.equals(PortvagtGroup.REQUESTER.id())) {
            return members.stream()
                    .filter(member -> member.equals(theCase.requester()))
                    .findFirst();
        }
        // The case knows its system owner by name only.
        if (group.equals(PortvagtGroup.SYSTEM_OWNER.id())) {
            return members.stream()
                    .filter(member -> people.name(member).equals(theCase.systemOwner()))
                    .findFirst();
        }
        return Optional.empty();
    }
}
