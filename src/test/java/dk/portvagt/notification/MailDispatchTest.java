package dk.portvagt.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dk.portvagt.PortvagtTest;
import dk.portvagt.TestClock;
import dk.portvagt.notification.Attachments.Attachment;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mock.env.MockEnvironment;

/** From the outbox to a real mail server's mailbox, by the hands of one or two nodes. */
@PortvagtTest
class MailDispatchTest {

    private static final String SERVER_IS_DOWN = "Mailserveren kan ikke nås";

    private final String key = "dispatch-test-" + System.nanoTime();
    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final Map<Long, Attachment> documents = new HashMap<>();
    private final TestClock clock = new TestClock("2026-11-02T08:00:00Z");

    @Autowired
    private JdbcClient database;

    private MailAccount account;
    private Outbox outbox;
    private MailQueue queue;

    @BeforeEach
    void a_mail_server() {
        server.start();
        account = new MailAccount(
                new MockEnvironment()
                        .withProperty("portvagt.mail.host", "localhost")
                        .withProperty("portvagt.mail.from", "it@lyngvig.example")
                        .withProperty("portvagt.mail.of.902.from", "Styregruppen på Birkesø <it@birkesoe.example>"),
                database);
        outbox = new Outbox(database, clock, account, new PublicAddress(""));
        queue = new MailQueue(database, clock);
    }

    @AfterEach
    void leave_nothing_to_be_sent() {
        server.stop();
        database.sql(
                        "UPDATE portvagt.mail SET state = 'GIVEN_UP', next_attempt_at = NULL WHERE state IN ('WAITING', 'SENDING')")
                .update();
    }

    @Test
    void delivers_danish_text_in_the_municipalitys_name() throws Exception {
        file(
                "anne@test.example",
                "Møde i IT-styregruppen: ærlig talt på Ærø",
                "Kære Åse\n\nBudgettet er på 1.250.000 kr.\n");

        dispatch().sendWhatIsDue();

        MimeMessage received = received();
        assertThat(received.getSubject()).isEqualTo("Møde i IT-styregruppen: ærlig talt på Ærø");
        assertThat(((String) received.getContent()).replace("\r\n", "\n"))
                .isEqualTo("Kære Åse\n\nBudgettet er på 1.250.000 kr.");
        assertThat(received.getContentType()).isEqualToIgnoringCase("text/plain; charset=UTF-8");
        assertThat(received.getFrom()[0].toString()).isEqualTo("Lyngvig Kommune <it@lyngvig.example>");
        assertThat(received.getHeader("To")).containsExactly("anne@test.example");
        assertThat(received.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(state("anne@test.example")).isEqualTo("SENT");
    }

    @Test
    void leads_to_a_page_from_the_text_of_a_mail() {
        assertThat(new PublicAddress("https://portvagt.example/").of("/portvagt/moede/7"))
                .isEqualTo("https://portvagt.example/portvagt/moede/7");
        assertThat(new PublicAddress("").of("/portvagt/moede/7")).isEqualTo("/portvagt/moede/7");
    }

    @Test
    void leads_to_the_one_task_that_a_mail_is_about() {
        assertThat(new PublicAddress("https://portvagt.example/").task("7f3c"))
                .isEqualTo("Åbn opgaven: https://portvagt.example/camunda/app/tasklist/default/#/?task=7f3c");
        assertThat(new PublicAddress("").task("7f3c")).isEqualTo("Den ligger i Tasklist.");
    }

    @Test
    void links_to_the_case_and_to_the_tasks_where_the_public_address_is_known() {
        Outbox linking = new Outbox(database, clock, account, new PublicAddress("https://portvagt.example/"));
        linking.file(new Mail(
                "901",
                key,
                Recipient.at("anne@test.example"),
                "901-2026-0007 Omsorg: frist i morgen",
                "Nævner 902-2026-0001 og 901-2026-0008.",
                List.of(),
                null));
        outbox.file(new Mail(
                "901", key + "-2", Recipient.at("anne@test.example"), "Emne", "Sagen 901-2026-0009.", List.of(), null));

        List<LoggedMail> ofCase = new MailLog(database).ofCase(MailScope.of(List.of("901")), "901-2026-0007", 1);
        assertThat(ofCase)
                .singleElement()
                .satisfies(mail -> assertThat(mail.text())
                        .isEqualTo("Nævner 902-2026-0001 og 901-2026-0008."
                                + "\n\nSag 901-2026-0007: https://portvagt.example/portvagt/sag/901-2026-0007"
                                + "\nDine opgaver: https://portvagt.example/camunda/app/tasklist/default/"));
        assertThat(new MailLog(database).ofCase(MailScope.of(List.of("902")), "901-2026-0007", 1))
                .isEmpty();
        assertThat(new MailLog(database).ofCase(MailScope.ALL, "901-2026-0009", 1))
                .singleElement()
                .satisfies(mail -> assertThat(mail.text()).isEqualTo("Sagen 901-2026-0009."));
    }

    @Test
    void writes_in_the_name_that_is_configured_for_the_municipality() throws Exception {
        outbox.file(new Mail("902", key, Recipient.at("anne@test.example"), "Emne", "Tekst", List.of(), null));

        dispatch().sendWhatIsDue();

        assertThat(received().getFrom()[0])
                .hasToString("=?UTF-8?Q?Styregruppen_p=C3=A5_Birkes=C3=B8?= <it@birkesoe.example>");
    }

    @Test
    void sends_nothing_twice() {
        file("anne@test.example", "Emne", "Tekst");

        dispatch().sendWhatIsDue();
        clock.pass(Duration.ofDays(1));
        dispatch().sendWhatIsDue();

        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    @Test
    void sends_nothing_twice_from_two_nodes_at_once() {
        IntStream.range(0, 40).forEach(i -> file("person" + i + "@test.example", "Emne", "Tekst"));

        CompletableFuture.allOf(
                        CompletableFuture.runAsync(() -> dispatch().sendWhatIsDue()),
                        CompletableFuture.runAsync(() -> dispatch().sendWhatIsDue()),
                        CompletableFuture.runAsync(() -> dispatch().sendWhatIsDue()))
                .join();

        assertThat(Arrays.stream(server.getReceivedMessages()).map(MailDispatchTest::to))
                .hasSize(40)
                .doesNotHaveDuplicates();
    }

    @Test
    void waits_with_growing_pauses_for_a_server_that_is_down_and_loses_nothing() {
        file("anne@test.example", "Emne", "Tekst");
        JavaMailSenderImpl sender = sender();
        server.stop();

        List<Duration> pauses = IntStream.range(0, 7)
                .mapToObj(attempt -> {
                    dispatch(sender).sendWhatIsDue();
                    Duration pause = Duration.between(clock.instant(), nextAttempt());
                    clock.pass(pause);
                    return pause;
                })
                .toList();
        assertThat(pauses).extracting(Duration::toMinutes).containsExactly(1L, 5L, 15L, 30L, 60L, 60L, 60L);
        assertThat(state("anne@test.example")).isEqualTo("WAITING");
        assertThat(answer("anne@test.example")).startsWith(SERVER_IS_DOWN);

        try (Restarted restarted = new Restarted(sender.getPort())) {
            dispatch(sender).sendWhatIsDue();

            assertThat(restarted.server.getReceivedMessages()).hasSize(1);
            assertThat(state("anne@test.example")).isEqualTo("SENT");
        }
    }

    @Test
    void does_not_try_again_before_the_pause_is_over() {
        file("anne@test.example", "Emne", "Tekst");
        JavaMailSenderImpl sender = sender();
        server.stop();
        dispatch(sender).sendWhatIsDue();

        try (Restarted restarted = new Restarted(sender.getPort())) {
            dispatch(sender).sendWhatIsDue();

            assertThat(restarted.server.getReceivedMessages()).isEmpty();
        }
    }

    @Test
    void asks_a_server_that_is_down_only_once_for_all_mails() {
        file("anne@test.example", "Emne", "Tekst");
        file("bo@test.example", "Emne", "Tekst");
        JavaMailSenderImpl sender = sender();
        server.stop();

        dispatch(sender).sendWhatIsDue();

        assertThat(attempts("anne@test.example") + attempts("bo@test.example")).isEqualTo(1);
    }

    @Test
    void keeps_the_message_id_of_the_first_attempt() throws Exception {
        file("anne@test.example", "Emne", "Tekst");
        try (ScriptedMailServer busy = new ScriptedMailServer().answers("RCPT", "451 4.3.0 Later")) {
            dispatch(busy.sender()).sendWhatIsDue();
        }
        clock.pass(Duration.ofMinutes(1));

        dispatch().sendWhatIsDue();

        String token = database.sql("SELECT message_token::text FROM portvagt.mail WHERE key = ?")
                .param(key)
                .query(String.class)
                .single();
        assertThat(received().getMessageID()).isEqualTo("<" + token + "@lyngvig.example>");
    }

    @Test
    void a_recipient_refused_for_good_stops_nobody_else() throws Exception {
        file("nobody@test.example", "Emne", "Tekst");
        try (ScriptedMailServer strict = new ScriptedMailServer().answers("RCPT", "550 5.1.1 No such user")) {
            dispatch(strict.sender()).sendWhatIsDue();
        }
        file("anne@test.example", "Emne", "Tekst");

        dispatch().sendWhatIsDue();

        assertThat(state("nobody@test.example")).isEqualTo("FAILED");
        assertThat(answer("nobody@test.example")).isEqualTo("550 5.1.1 No such user");
        assertThat(state("anne@test.example")).isEqualTo("SENT");
        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "anne@test.example\r\nBcc: all@test.example",
                "anne@test.example, all@test.example",
                "\"a\" <anne@test.example>",
                "åse@test.example",
                "anne",
                "@test.example",
                "anne@test.example>\r\nRCPT TO:<all@test.example",
            })
    void sends_to_nothing_that_is_not_exactly_one_address(String address) {
        outbox.file(new Mail("901", key, new Recipient("anne", address), "Emne", "Tekst", List.of(), null));

        dispatch().sendWhatIsDue();

        assertThat(server.getReceivedMessages()).isEmpty();
        assertThat(state("anne")).isEqualTo("FAILED");
        assertThat(answer("anne")).contains("er ikke en e-mailadresse");
    }

    @Test
    void lets_no_subject_add_a_header() throws Exception {
        file("anne@test.example", "Sag\r\nBcc: all@test.example\r\n\r\nAnden tekst", "Tekst");

        dispatch().sendWhatIsDue();

        assertThat(received().getHeader("Bcc")).isNull();
        assertThat(received().getSubject()).isEqualTo("Sag Bcc: all@test.example Anden tekst");
    }

    @Test
    void a_crash_after_the_server_took_it_leaves_the_mail_to_somebody_who_decides() {
        file("anne@test.example", "Emne", "Tekst");
        queue.claim();

        dispatch().sendWhatIsDue();
        assertThat(state("anne@test.example")).isEqualTo("SENDING");
        clock.pass(MailQueue.LONGEST_ATTEMPT.plusMinutes(1));
        dispatch().sendWhatIsDue();

        assertThat(state("anne@test.example")).isEqualTo("UNCERTAIN");
        assertThat(answer("anne@test.example")).isEqualTo("Portvagt blev afbrudt under afsendelsen.");
        clock.pass(Duration.ofDays(30));
        dispatch().sendWhatIsDue();
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void a_server_that_never_answered_leaves_the_mail_to_somebody_who_decides() throws Exception {
        file("anne@test.example", "Emne", "Tekst");
        try (ScriptedMailServer silent = new ScriptedMailServer().answers(".", ScriptedMailServer.HANGS_UP)) {
            dispatch(silent.sender()).sendWhatIsDue();
            clock.pass(Duration.ofDays(30));
            dispatch(silent.sender()).sendWhatIsDue();

            assertThat(silent.mails()).isEqualTo(1);
        }
        assertThat(state("anne@test.example")).isEqualTo("UNCERTAIN");
    }

    @Test
    void who_finishes_late_still_notes_that_the_mail_was_sent() {
        file("anne@test.example", "Emne", "Tekst");
        Outgoing late = queue.claim().orElseThrow();
        clock.pass(MailQueue.LONGEST_ATTEMPT.plusMinutes(1));
        queue.noteAbandoned();

        queue.note(late, new Delivery.Accepted());

        assertThat(state("anne@test.example")).isEqualTo("SENT");
    }

    @Test
    void who_has_lost_its_claim_notes_nothing() {
        file("anne@test.example", "Emne", "Tekst");
        Outgoing first = queue.claim().orElseThrow();
        queue.note(first, new Delivery.Postponed("Senere", true));
        clock.pass(Duration.ofMinutes(1));
        queue.claim();

        queue.note(first, new Delivery.Refused("Nej"));

        assertThat(state("anne@test.example")).isEqualTo("SENDING");
    }

    @Test
    void attaches_documents_with_danish_names_whatever_their_size() throws Exception {
        byte[] large = new byte[15 * 1024 * 1024];
        new Random(7).nextBytes(large);
        documents.put(7L, new Attachment("Dagsorden – møde på Ærø.pdf", "application/pdf", large));
        documents.put(8L, new Attachment("Bilag.pdf", "application/pdf", "%PDF".getBytes(StandardCharsets.UTF_8)));
        outbox.file(new Mail("901", key, Recipient.at("anne@test.example"), "Emne", "Tekst", List.of(7L, 8L), null));

        dispatch().sendWhatIsDue();

        MimeMultipart parts = (MimeMultipart) received().getContent();
        assertThat(parts.getCount()).isEqualTo(3);
        assertThat(parts.getBodyPart(0).getContent()).isEqualTo("Tekst");
        assertThat(parts.getBodyPart(1).getFileName()).isEqualTo("Dagsorden – møde på Ærø.pdf");
        assertThat(parts.getBodyPart(1).getDisposition()).isEqualTo(Part.ATTACHMENT);
        assertThat(parts.getBodyPart(1).getInputStream().readAllBytes()).isEqualTo(large);
        assertThat(parts.getBodyPart(2).getFileName()).isEqualTo("Bilag.pdf");
    }

    @Test
    void a_document_that_is_not_there_is_said_and_not_left_out() {
        outbox.file(new Mail("901", key, Recipient.at("anne@test.example"), "Emne", "Tekst", List.of(404L), null));

        dispatch().sendWhatIsDue();

        assertThat(server.getReceivedMessages()).isEmpty();
        assertThat(answer("anne@test.example")).isEqualTo("Bilaget med nummer 404 findes ikke.");
    }

    @Test
    void invites_beside_the_text_so_that_a_mail_program_shows_the_meeting() throws Exception {
        documents.put(7L, new Attachment("Dagsorden.pdf", "application/pdf", new byte[] {1}));
        outbox.file(
                new Mail("901", key, Recipient.at("anne@test.example"), "Møde", "Kom", List.of(7L), meeting(0, false)));

        dispatch().sendWhatIsDue();

        MimeMultipart mixed = (MimeMultipart) received().getContent();
        MimeMultipart alternative = (MimeMultipart) mixed.getBodyPart(0).getContent();
        assertThat(received().getContentType()).startsWith("multipart/mixed");
        assertThat(alternative.getContentType()).startsWith("multipart/alternative");
        assertThat(alternative.getBodyPart(0).getContent()).isEqualTo("Kom");
        assertThat(alternative.getBodyPart(1).getContentType())
                .isEqualTo("text/calendar; charset=UTF-8; method=REQUEST");
        assertThat(new String(alternative.getBodyPart(1).getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .contains("METHOD:REQUEST", "UID:" + key, "LOCATION:Rådhuset", "mailto:anne@test.example");
    }

    @Test
    void a_cancellation_does_not_overtake_its_invitation() throws Exception {
        outbox.file(
                new Mail("901", key, Recipient.at("anne@test.example"), "Møde", "Kom", List.of(), meeting(0, false)));
        try (ScriptedMailServer busy = new ScriptedMailServer().answers("RCPT", "451 4.3.0 Later")) {
            dispatch(busy.sender()).sendWhatIsDue();
        }
        outbox.file(new Mail(
                "901",
                key + "-2",
                Recipient.at("anne@test.example"),
                "Aflyst",
                "Kom ikke",
                List.of(),
                meeting(1, true)));

        dispatch().sendWhatIsDue();
        assertThat(server.getReceivedMessages()).isEmpty();
        clock.pass(Duration.ofMinutes(1));
        dispatch().sendWhatIsDue();

        assertThat(server.getReceivedMessages())
                .extracting(MimeMessage::getSubject)
                .containsExactly("Møde", "Aflyst");
    }

    @Test
    void stops_after_the_mail_at_hand_when_the_application_does() {
        file("anne@test.example", "Emne", "Tekst");
        MailDispatch dispatch = dispatch();

        dispatch.stop();
        dispatch.sendWhatIsDue();

        assertThat(state("anne@test.example")).isEqualTo("WAITING");
    }

    private CalendarEvent meeting(int sequence, boolean cancelled) {
        return new CalendarEvent(
                key,
                sequence,
                cancelled,
                LocalDateTime.of(2027, 2, 3, 9, 0),
                Duration.ofHours(2),
                "Møde",
                "Rådhuset",
                "Kom");
    }

    private void file(String address, String subject, String text) {
        outbox.file(new Mail("901", key, Recipient.at(address), subject, text, List.of(), null));
    }

    private MailDispatch dispatch() {
        return dispatch(sender());
    }

    private MailDispatch dispatch(JavaMailSenderImpl sender) {
        return new MailDispatch(
                queue, new Letters(account, id -> Optional.ofNullable(documents.get(id)), clock), sender);
    }

    private JavaMailSenderImpl sender() {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(server.getSmtp().getPort());
        return sender;
    }

    private MimeMessage received() {
        assertThat(server.getReceivedMessages()).hasSize(1);
        return server.getReceivedMessages()[0];
    }

    private static String to(MimeMessage message) {
        try {
            return message.getHeader("To", null);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private String state(String recipient) {
        return column("state", recipient, String.class);
    }

    private int attempts(String recipient) {
        return column("attempts", recipient, Integer.class);
    }

    private Instant nextAttempt() {
        return column("next_attempt_at", "anne@test.example", java.time.OffsetDateTime.class)
                .toInstant();
    }

    private <T> T column(String column, String recipient, Class<T> type) {
        return database.sql("SELECT " + column + " FROM portvagt.mail WHERE key = ? AND recipient = ?")
                .param(key)
                .param(recipient)
                .query(type)
                .single();
    }

    private String answer(String recipient) {
        return database.sql("""
                        SELECT answer FROM portvagt.mail_history JOIN portvagt.mail ON mail.id = mail_id
                        WHERE key = ? AND recipient = ? ORDER BY mail_history.id DESC LIMIT 1""").param(key).param(recipient).query(String.class).single();
    }

    /** The mail server, up again at the address it had. */
    private static final class Restarted implements AutoCloseable {

        private final GreenMail server;

        private Restarted(int port) {
            server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
            server.start();
        }

        @Override
        public void close() {
            server.stop();
        }
    }
}
