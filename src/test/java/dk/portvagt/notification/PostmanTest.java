package dk.portvagt.notification;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.InternetAddress;
import java.io.IOException;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** What each way in which a mail server can answer, or not answer, means for the mail. */
class PostmanTest {

    /** Assigned to a service that nobody runs. A port that was free a moment ago may be somebody else's by now. */
    private static final int NOBODY_LISTENS = 1;

    private ScriptedMailServer server;

    @BeforeEach
    void start() throws IOException {
        server = new ScriptedMailServer();
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    @Test
    void a_mail_the_server_takes_is_accepted() throws Exception {
        assertThat(deliver()).isEqualTo(new Delivery.Accepted());
        assertThat(server.mails()).isEqualTo(1);
    }

    @Test
    void a_server_that_fails_at_the_good_bye_has_the_mail() throws Exception {
        server.answers("QUIT", ScriptedMailServer.HANGS_UP);

        assertThat(deliver()).isEqualTo(new Delivery.Accepted());
    }

    @ParameterizedTest
    @CsvSource({
        "RCPT, 550 5.1.1 No such user",
        "RCPT, 553 5.1.3 Bad address",
        "RCPT, 571 5.7.1 Blocked",
        "DATA, 554 5.7.1 No",
        "., 552 5.3.4 Too big",
        "., 554 5.7.1 Spam",
    })
    void what_the_server_refuses_for_good_is_refused_with_its_words(String command, String answer) throws Exception {
        server.answers(command, answer);

        assertThat(deliver()).isEqualTo(new Delivery.Refused(answer));
    }

    @ParameterizedTest
    @CsvSource({
        "RCPT, 450 4.2.0 Greylisted",
        "RCPT, 452 4.2.2 Mailbox full",
        "DATA, 451 4.3.0 Later",
        "., 452 4.3.1 Disk full",
    })
    void what_the_server_refuses_for_now_waits_without_holding_up_other_mails(String command, String answer)
            throws Exception {
        server.answers(command, answer);

        assertThat(deliver()).isEqualTo(new Delivery.Postponed(answer, true));
    }

    @ParameterizedTest
    @CsvSource({
        "MAIL, 550 5.7.60 Sender not allowed",
        "MAIL, 530 5.7.0 Authenticate first",
        "MAIL, 451 4.7.1 Slow down",
        "RCPT, 530 5.7.0 Authenticate first",
    })
    void what_the_server_has_against_our_account_is_no_fault_of_the_mail(String command, String answer)
            throws Exception {
        server.answers(command, answer);

        assertThat(deliver()).isEqualTo(new Delivery.Postponed(answer, false));
    }

    @ParameterizedTest
    @CsvSource({"CONN, 421 Too busy", "CONN, ''", "EHLO, ''", "MAIL, ''", "RCPT, ''", "DATA, ''"})
    void a_server_that_is_lost_before_it_has_the_mail_gets_it_later(String command, String answer) throws Exception {
        server.answers(command, answer).answers("HELO", ScriptedMailServer.HANGS_UP);

        assertThat(deliver()).isInstanceOfSatisfying(Delivery.Postponed.class, postponed -> {
            assertThat(postponed.serverAnswers()).isFalse();
            assertThat(postponed.answer()).startsWith("Mailserveren kan ikke nås");
        });
        assertThat(server.mails()).isZero();
    }

    @Test
    void a_server_that_is_not_there_gets_it_later() throws Exception {
        JavaMailSenderImpl sender = server.sender();
        sender.setPort(NOBODY_LISTENS);

        assertThat(new Postman(sender).deliver(letter(sender))).isInstanceOf(Delivery.Postponed.class);
    }

    @Test
    void a_password_the_server_does_not_know_is_no_fault_of_the_mail() throws Exception {
        server.answers("EHLO", "250-here\r\n250 AUTH PLAIN").answers("AUTH", "535 5.7.8 Bad credentials");
        JavaMailSenderImpl sender = server.sender();
        sender.setUsername("portvagt");
        sender.setPassword("wrong");
        sender.getJavaMailProperties().put("mail.smtp.auth", "true");

        assertThat(new Postman(sender).deliver(letter(sender)))
                .isInstanceOfSatisfying(Delivery.Postponed.class, postponed -> {
                    assertThat(postponed.serverAnswers()).isFalse();
                    assertThat(postponed.answer()).contains("535 5.7.8");
                });
    }

    @Test
    void a_server_that_has_it_all_and_says_nothing_leaves_us_in_the_dark() throws Exception {
        server.answers(".", ScriptedMailServer.HANGS_UP);

        assertThat(deliver()).isInstanceOf(Delivery.Unknown.class);
        assertThat(server.mails()).isEqualTo(1);
    }

    private Delivery deliver() throws Exception {
        JavaMailSenderImpl sender = server.sender();
        return new Postman(sender).deliver(letter(sender));
    }

    private static Letter letter(JavaMailSenderImpl sender) throws Exception {
        return new Letter(
                sender.getSession(),
                UUID.randomUUID(),
                new InternetAddress("it@lyngvig.example"),
                new InternetAddress("anne@test.example"),
                new Date(),
                "Møde",
                "Hej",
                null,
                List.of());
    }
}
