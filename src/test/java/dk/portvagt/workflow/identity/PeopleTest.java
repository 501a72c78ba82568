package dk.portvagt.workflow.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dk.portvagt.PortvagtTest;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PortvagtTest
class PeopleTest {

    private static final String PERSON = "people-test";

    @Autowired
    private People people;

    @Autowired
    private IdentityService identity;

    @AfterEach
    void forgetThePerson() {
        identity.deleteUser(PERSON);
    }

    @Test
    void names_a_person_by_first_and_last_name() {
        people.ensure(new Person(PERSON, "Anne", "Kjær", List.of(), "901", null), "portvagt");

        assertThat(people.name(PERSON)).isEqualTo("Anne Kjær");
    }

    @Test
    void names_by_the_only_name_there_is() {
        people.ensure(new Person(PERSON, "", "Kjær", List.of(), "901", null), "portvagt");

        assertThat(people.name(PERSON)).isEqualTo("Kjær");
    }

    @Test
    void names_by_the_id_whoever_has_no_name() {
        people.ensure(new Person(PERSON, null, " ", List.of(), "901", null), "portvagt");

        assertThat(people.name(PERSON)).isEqualTo(PERSON);
    }

    @Test
    void names_by_the_id_whom_the_store_does_not_know() {
        assertThat(people.name(PERSON)).isEqualTo(PERSON);
    }
}
