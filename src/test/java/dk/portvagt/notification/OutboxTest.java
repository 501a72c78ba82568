package dk.portvagt.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.portvagt.PortvagtTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@PortvagtTest
class OutboxTest {

    private final String key = "outbox-test-" + System.nanoTime();

    @Autowired
    private Outbox outbox;

    @Autowired
    private JdbcClient database;

    @Autowired
    private PlatformTransactionManager transactions;

    @Test
    void keeps_what_is_filed_while_mail_is_off_without_sending_it() {
        assertThat(outbox.file(mail(Recipient.at("anne@test.example"), "Møde", "Hej")))
                .isTrue();

        assertThat(filed()).containsEntry("state", "WITHHELD").containsEntry("subject", "Møde");
    }

    @Test
    void files_the_same_thing_to_the_same_person_once() {
        outbox.file(mail(Recipient.at("anne@test.example"), "Møde", "Hej"));

        assertThat(outbox.file(mail(Recipient.at("anne@test.example"), "Møde igen", "Hej igen")))
                .isFalse();
        assertThat(filed()).containsEntry("subject", "Møde");
    }

    @Test
    void files_nothing_when_the_transaction_is_rolled_back() {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            outbox.file(mail(Recipient.at("anne@test.example"), "Møde", "Hej"));
            status.setRollbackOnly();
        });

        assertThat(database.sql("SELECT count(*) FROM portvagt.mail WHERE key = ?")
                        .param(key)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void shows_a_mail_to_nobodys_address_as_failed() {
        outbox.file(mail(new Recipient("anne", null), "Møde", "Hej"));

        assertThat(filed()).containsEntry("state", "FAILED").containsEntry("recipient", "anne");
    }

    @Test
    void lets_no_line_break_or_invisible_character_into_a_subject() {
        outbox.file(mail(
                Recipient.at("anne@test.example"), "Sag\r\nBcc: all@test.example\u202e\u0007", "Hej\r\nigen\u0000"));

        assertThat(filed())
                .containsEntry("subject", "Sag Bcc: all@test.example")
                .containsEntry("text", "Hej\nigen");
    }

    @Test
    void cuts_a_subject_that_is_too_long() {
        outbox.file(mail(Recipient.at("anne@test.example"), "å".repeat(500), "Hej"));

        assertThat((String) filed().get("subject")).hasSize(200).endsWith("å…");
    }

    @Test
    void keeps_the_content_as_it_was_filed() {
        outbox.file(mail(Recipient.at("anne@test.example"), "Møde", "Hej"));

        assertThatThrownBy(() -> database.sql("UPDATE portvagt.mail SET text = 'Noget andet' WHERE key = ?")
                        .param(key)
                        .update())
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> database.sql("DELETE FROM portvagt.mail WHERE key = ?")
                        .param(key)
                        .update())
                .isInstanceOf(DataAccessException.class);
    }

    private Mail mail(Recipient recipient, String subject, String text) {
        return new Mail("901", key, recipient, subject, text, List.of(), null);
    }

    private Map<String, Object> filed() {
        return database.sql("SELECT * FROM portvagt.mail WHERE key = ?")
                .param(key)
                .query()
                .singleRow();
    }
}
