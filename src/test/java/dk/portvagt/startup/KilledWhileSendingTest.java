package dk.portvagt.startup;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.LongPredicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The application with a mail server, killed while it sends: nothing is sent twice, and nothing is forgotten. */
class KilledWhileSendingTest {

    private static final int MAILS = 300;
    private static final Duration LONGEST = Duration.ofMinutes(3);

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @TempDir
    private Path data;

    private LeftDatabase database;

    @BeforeEach
    void a_mail_server() {
        server.start();
        PreparedPostgres.copyInto(data);
        database = new LeftDatabase(data);
    }

    @AfterEach
    void stop_it() {
        server.stop();
    }

    @Test
    void nothing_is_sent_twice_or_forgotten_when_it_is_killed_in_the_middle() throws Exception {
        try (PortvagtProcess portvagt = start()) {
            portvagt.awaitOutput("Portvagt is ready");
            fileMails();
            awaitReceived(count -> count >= MAILS / 10);
            portvagt.kill();
        }
        assertThat(received()).as("it was in the middle").hasSizeLessThan(MAILS);

        try (PortvagtProcess again = start()) {
            again.awaitOutput("Portvagt is ready");
            // One may be left from the kill for ever; the last one of this run is at hand for a moment.
            boolean done = database.await("""
                    SELECT count(*) FILTER (WHERE state = 'WAITING') = 0
                        AND count(*) FILTER (WHERE state = 'SENDING') <= 1
                    FROM portvagt.mail""", "t"::equals, LONGEST);
            assertThat(done).as("received " + received().size()).isTrue();
            assertEachWasSentAtMostOnce();
        }
    }

    private void assertEachWasSentAtMostOnce() {
        // Asked at once: the one at hand may be noted as sent between two questions.
        String[] noted = ask("""
                SELECT count(*) FILTER (WHERE state = 'SENT') || ' ' || count(*) FILTER (WHERE state = 'SENDING')
                FROM portvagt.mail""").split(" ");
        int sent = Integer.parseInt(noted[0]);
        int nobodyKnows = Integer.parseInt(noted[1]);
        // Read after the notes: what is noted as sent has been received.
        List<String> ids =
                received().stream().map(KilledWhileSendingTest::messageId).toList();
        assertThat(ids).doesNotHaveDuplicates();
        assertThat(sent + nobodyKnows).isEqualTo(MAILS);
        assertThat(nobodyKnows).as("the one that was at hand").isLessThanOrEqualTo(1);
        assertThat(ids.size()).isBetween(sent, MAILS);
    }

    private void fileMails() {
        ask("""
                INSERT INTO portvagt.mail (municipality, key, recipient, address, subject, text, filed_at, state,
                    next_attempt_at)
                SELECT '901', 'mail-' || n, 'anne', 'anne@test.example', 'Emne', 'Tekst', now(), 'WAITING', now()
                FROM generate_series(1, %d) n RETURNING id""".formatted(MAILS));
    }

    private void awaitReceived(LongPredicate enough) throws InterruptedException {
        Instant end = Instant.now().plus(LONGEST);
        while (!enough.test(received().size())) {
            assertThat(Instant.now()).as("received " + received().size()).isBefore(end);
            Thread.sleep(20);
        }
    }

    private List<MimeMessage> received() {
        return Arrays.asList(server.getReceivedMessages());
    }

    private static String messageId(MimeMessage message) {
        try {
            return message.getMessageID();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private PortvagtProcess start() {
        return PortvagtProcess.start(Map.of(
                "PORT", String.valueOf(PortvagtProcess.freePort()),
                "PORTVAGT_DATA_DIR", data.toString(),
                "PORTVAGT_DEMO", "false",
                "PORTVAGT_MUNICIPALITIES_0_CODE", "901",
                "PORTVAGT_MUNICIPALITIES_0_NAME", "Lyngvig Kommune",
                "PORTVAGT_MAIL_HOST", "127.0.0.1",
                "PORTVAGT_MAIL_PORT", String.valueOf(server.getSmtp().getPort()),
                "PORTVAGT_MAIL_TLS", "off",
                "PORTVAGT_MAIL_FROM", "it@lyngvig.example",
                "PORTVAGT_MAIL_EVERY", "PT1S"));
    }

    private String ask(String sql) {
        try {
            return database.run(sql);
        } catch (IOException | SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
