package dk.portvagt.notification;

import static org.assertj.core.api.Assertions.assertThat;

import dk.portvagt.PortvagtTest;
import java.time.Clock;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortvagtTest
class MailsHealthTest {

    private final String key = "health-test-" + System.nanoTime();

    @Autowired
    private TestRestTemplate http;

    @Autowired
    private JdbcClient database;

    @Autowired
    private Clock clock;

    @AfterEach
    void give_up() {
        database.sql("UPDATE portvagt.mail SET state = 'GIVEN_UP', next_attempt_at = NULL"
                        + " WHERE state IN ('WAITING', 'UNCERTAIN')")
                .update();
    }

    @Test
    void is_up_while_mails_get_through() {
        mail("WAITING", 10);

        assertThat(health("/mails").getStatusCode().value()).isEqualTo(200);
    }

    @Test
    void says_that_mails_wait_without_taking_the_application_down_or_telling_strangers_more() {
        mail("WAITING", 61);

        ResponseEntity<String> mails = health("/mails");
        assertThat(mails.getStatusCode().value()).isEqualTo(503);
        assertThat(mails.getBody()).isEqualTo("{\"status\":\"UNKNOWN\"}");
        assertThat(health("").getStatusCode().value()).isEqualTo(200);
    }

    @Test
    void says_that_somebody_has_to_decide() {
        mail("UNCERTAIN", 0);

        assertThat(health("/mails").getStatusCode().value()).isEqualTo(503);
    }

    private ResponseEntity<String> health(String group) {
        return http.getForEntity("/actuator/health" + group, String.class);
    }

    private void mail(String state, int minutesAgo) {
        OffsetDateTime filed = OffsetDateTime.now(clock).minusMinutes(minutesAgo);
        database.sql("""
                        INSERT INTO portvagt.mail (municipality, key, recipient, address, subject, text, filed_at, state,
                            next_attempt_at)
                        VALUES ('901', :key, 'anne', 'anne@test.example', 'Emne', 'Tekst', :filed, :state,
                            CASE WHEN :state = 'WAITING' THEN :filed END)""")
                .param("key", key)
                .param("filed", filed)
                .param("state", state)
                .update();
    }
}
