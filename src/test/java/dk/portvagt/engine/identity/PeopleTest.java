package dk.portvagt.engine.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dk.portvagt.PortvagtTest;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PortvagtTest
class PeopleTest {

    private static final String HERE = "938";
    private static final String ELSEWHERE = "939";
    private static final String GROUP = PortvagtGroup.IT_ARCHITECT.id();
    private static final String CONSULTANTS = "people-test-consultants";

    @Autowired
    private People people;

    @Autowired
    private IdentityService identities;

    @BeforeEach
    void two_municipalities() {
        List.of(HERE, ELSEWHERE).forEach(code -> identities.saveTenant(identities.newTenant(code)));
        identities.saveGroup(identities.newGroup(CONSULTANTS));
        identities.createTenantGroupMembership(HERE, CONSULTANTS);
        person("people-test-b", HERE);
        person("people-test-a", HERE);
        person("people-test-c", ELSEWHERE);
        person("people-test-d", ELSEWHERE);
        identities.createMembership("people-test-d", CONSULTANTS);
    }

    @AfterEach
    void nobody_stays() {
        List.of("a", "b", "c", "d").forEach(person -> identities.deleteUser("people-test-" + person));
        identities.deleteGroup(CONSULTANTS);
        List.of(HERE, ELSEWHERE).forEach(identities::deleteTenant);
    }

    @Test
    void finds_who_of_a_group_works_for_the_municipality_in_person_or_with_another_group() {
        assertThat(people.members(GROUP, HERE)).containsExactly("people-test-a", "people-test-b", "people-test-d");
        assertThat(people.members(GROUP, ELSEWHERE)).containsExactly("people-test-c", "people-test-d");
    }

    @Test
    void finds_nobody_who_works_for_the_municipality_in_another_group_only() {
        assertThat(people.members(PortvagtGroup.REQUESTER.id(), HERE)).isEmpty();
    }

    private void person(String id, String municipality) {
        people.ensure(new Person(id, "Prøve", id, List.of(PortvagtGroup.IT_ARCHITECT), municipality, null), "x");
    }
}
