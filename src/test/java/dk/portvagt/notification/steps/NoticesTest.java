package dk.portvagt.notification.steps;

import static org.assertj.core.api.Assertions.assertThat;

import dk.portvagt.PortvagtTest;
import dk.portvagt.engine.ActingPerson;
import dk.portvagt.engine.identity.People;
import dk.portvagt.engine.identity.TestPeople;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortvagtTest
class NoticesTest {

    private final String key = "notices-test-" + System.nanoTime();

    @Autowired
    private Notices notices;

    @Autowired
    private People people;

    @Autowired
    private ActingPerson acting;

    @Autowired
    private JdbcClient database;

    @BeforeEach
    void people_of_two_municipalities() {
        TestPeople.ensure(people);
    }

    @Test
    void tells_the_members_of_the_groups_in_that_municipality_only() {
        notices.toGroups("901", List.of("secretariat", "pmo"), Notice.of(key, "Emne", "Tekst"));

        assertThat(told())
                .containsEntry("secretariat", "secretariat@test.example")
                .containsEntry("pmo", "pmo@test.example")
                .doesNotContainKeys("secretariat-2", "pmo-2", "requester");
    }

    @Test
    void tells_once_who_is_meant_twice() {
        notices.toGroups("901", List.of("secretariat"), Notice.of(key, "Emne", "Tekst"));
        notices.toPerson("901", "secretariat", Notice.of(key, "Emne", "Tekst"));

        assertThat(told()).containsKey("secretariat");
    }

    @Test
    void tells_also_whom_the_person_at_the_keyboard_may_not_see() {
        acting.as("requester", () -> {
            notices.toGroups("901", List.of("steering-chair"), Notice.of(key, "Emne", "Tekst"));
        });

        assertThat(told()).containsKey("steering-chair");
    }

    @Test
    void tells_nobody_when_the_group_has_no_members() {
        notices.toGroups("901", List.of("no-such-group"), Notice.of(key, "Emne", "Tekst"));

        assertThat(told()).isEmpty();
    }

    @Test
    void keeps_a_notice_to_somebody_unknown_where_it_can_be_seen() {
        notices.toPerson("901", "nobody-at-all", Notice.of(key, "Emne", "Tekst"));

        assertThat(database.sql("SELECT state FROM portvagt.mail WHERE key = ?")
                        .param(key)
                        .query(String.class)
                        .single())
                .isEqualTo("FAILED");
    }

    private Map<String, String> told() {
        return database
                .sql("SELECT recipient, address FROM portvagt.mail WHERE key = ?")
                .param(key)
                .query((row, number) -> Map.entry(row.getString("recipient"), row.getString("address")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
