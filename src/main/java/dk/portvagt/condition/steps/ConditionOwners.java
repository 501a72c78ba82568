package dk.portvagt.condition.steps;

import dk.portvagt.acquisition.AcquisitionCases;
import dk.portvagt.acquisition.CaseNumber;
import dk.portvagt.acquisition.NewCase;
import dk.portvagt.condition.Condition;
import dk.portvagt.engine.identity.People;
import dk.portvagt.engine.identity.PortvagtGroup;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Finds the person that the case itself names for a condition's group. */
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
        if (group.equals(PortvagtGroup.REQUESTER.id())) {
            return people.members(group, condition.municipality()).stream()
                    .filter(member -> member.equals(theCase.requester()))
                    .findFirst();
        }
        // The owner may be a person of any group.
        if (group.equals(PortvagtGroup.SYSTEM_OWNER.id())) {
            return Optional.ofNullable(theCase.systemOwner())
                    .filter(people.colleagues(condition.municipality())::contains);
        }
        return Optional.empty();
    }
}
