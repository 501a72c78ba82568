package dk.portvagt.resource;

import static dk.portvagt.resource.ResourceKind.PERSON;
import static dk.portvagt.resource.ResourceKind.ROLE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.portvagt.DanishDay;
import dk.portvagt.PortvagtTest;
import dk.portvagt.meeting.SteeringGroup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortvagtTest
class ResourcesTest {

    private static final Quarter NOW = Quarter.of(DanishDay.today());

    @Autowired
    private SteeringGroup group;

    @Autowired
    private Resources resources;

    @Autowired
    private JdbcClient database;

    private String municipality;

    @BeforeEach
    void municipality() {
        municipality = group.newMunicipality();
    }

    @Test
    void has_the_capacity_from_its_quarter_on_until_a_later_statement_takes_over() {
        Resource anna = stated(PERSON, "Anna Bech", NOW.plus(1), 300);
        stated(PERSON, "Anna Bech", NOW.plus(3), 200);

        assertThat(resources.loads(anna.id(), NOW, 5))
                .extracting(QuarterLoad::capacity)
                .containsExactly(0, 300, 300, 200, 200);
    }

    @Test
    void takes_the_newest_of_two_statements_for_the_same_quarter_and_keeps_both() {
        Resource anna = stated(PERSON, "Anna Bech", NOW, 300);
        stated(PERSON, " anna bech ", NOW, 250);

        assertThat(resources.of(municipality)).containsExactly(anna);
        assertThat(resources.loads(anna.id(), NOW, 1)).containsExactly(new QuarterLoad(NOW, 250, 0));
        assertThat(database.sql("SELECT hours FROM portvagt.resource_capacity WHERE resource_id = ? ORDER BY id")
                        .param(anna.id())
                        .query(Integer.class)
                        .list())
                .containsExactly(300, 250);
    }

    @Test
    void changes_nothing_that_was_stated_whoever_tries() {
        Resource anna = stated(PERSON, "Anna Bech", NOW, 300);

        assertThatThrownBy(() -> database.sql("UPDATE portvagt.resource_capacity SET hours = 1 WHERE resource_id = ?")
                        .param(anna.id())
                        .update())
                .hasMessageContaining("resource_capacity");
    }

    @Test
    void refuses_a_quarter_that_is_over() {
        assertThat(refusal(PERSON, "Anna Bech", NOW.plus(-1), 300))
                .contains(NOW.plus(-1).label() + " er forbi");
        assertThat(resources.of(municipality)).isEmpty();
    }

    @Test
    void refuses_more_hours_than_one_person_has() {
        assertThat(refusal(PERSON, "Anna Bech", NOW, 601)).contains("højst 600 timer");
        assertThat(resources.of(municipality)).isEmpty();
    }

    @Test
    void refuses_to_turn_a_person_into_a_role() {
        stated(PERSON, "Anna Bech", NOW, 300);

        assertThat(refusal(ROLE, "Anna Bech", NOW, 900)).contains("findes allerede som en person");
    }

    @Test
    void keeps_the_people_of_municipalities_apart() {
        stated(PERSON, "Anna Bech", NOW, 300);

        assertThat(resources.of(group.newMunicipality())).isEmpty();
    }

    private Resource stated(ResourceKind kind, String name, Quarter from, int hours) {
        return resources.state(change(kind, name, from, hours)).orThrow(IllegalStateException::new);
    }

    private String refusal(ResourceKind kind, String name, Quarter from, int hours) {
        return resources.state(change(kind, name, from, hours)).refusal().orElseThrow();
    }

    private CapacityChange change(ResourceKind kind, String name, Quarter from, int hours) {
        return new CapacityChange(municipality, kind, name, from, hours, "Årets plan", "secretariat");
    }
}
