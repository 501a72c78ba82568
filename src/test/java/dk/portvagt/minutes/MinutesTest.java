package dk.portvagt.minutes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.portvagt.PortvagtTest;
import dk.portvagt.documents.FiledDocument;
import dk.portvagt.documents.MeetingDocuments;
import dk.portvagt.documents.MeetingPaper;
import dk.portvagt.meeting.Meetings;
import dk.portvagt.meeting.SteeringGroup;
import dk.portvagt.minutes.Minutes.HeldMeeting;
import dk.portvagt.minutes.MinutesContent.Entry;
import dk.portvagt.minutes.MinutesContent.Fact;
import dk.portvagt.minutes.MinutesVersion.FiledMinutes;
import dk.portvagt.text.Outcome;
import dk.portvagt.text.Outcome.Done;
import dk.portvagt.text.Outcome.Refused;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortvagtTest
class MinutesTest {

    private static final MinutesContent DRAFT = new MinutesContent(
            List.of(new Fact("Til stede", "Alle")),
            List.of(
                    new Entry("agenda", 1, "Godkendelse af dagsordenen", List.of(), "Godkendt."),
                    new Entry("item-1", 3, "Nyt omsorgssystem", List.of(new Fact("Afgørelse", "Godkendt")), "")),
            "");

    @Autowired
    private SteeringGroup group;

    @Autowired
    private Minutes minutes;

    @Autowired
    private Meetings meetings;

    @Autowired
    private MeetingDocuments documents;

    @Autowired
    private JdbcClient database;

    @Autowired
    private Flyway flyway;

    private String municipality;
    private long meeting;

    @BeforeEach
    void a_meeting_that_was_held() {
        municipality = group.newMunicipality();
        meeting = heldMeeting(municipality);
    }

    @Test
    void keeps_what_was_written_and_what_was_recorded_at_the_meeting() {
        long id = begun();

        minutes.write(id, Map.of("item-1", "Drøftet længe"), "Slut kl. 11", "secretariat");
        minutes.write(id, Map.of("agenda", "Godkendt uændret."), "Slut kl. 12", "secretariat");

        MinutesVersion draft = minutes.get(id);
        assertThat(draft.state()).isEqualTo(MinutesState.DRAFT);
        assertThat(draft.content().entries())
                .extracting(Entry::text)
                .containsExactly("Godkendt uændret.", "Drøftet længe");
        assertThat(draft.content().entries().get(1).facts())
                .isEqualTo(DRAFT.entries().get(1).facts());
        assertThat(draft.content().remarks()).isEqualTo("Slut kl. 12");
        assertThat(minutes.approvedOf(meeting)).isEmpty();
    }

    @Test
    void changes_nothing_while_it_is_before_the_chair_and_again_when_it_was_sent_back() {
        long id = submitted("Drøftet");

        minutes.write(id, Map.of("item-1", "Skrevet bagom formanden"), "", "secretariat");
        assertThat(minutes.get(id).content().entries().get(1).text()).isEqualTo("Drøftet");

        minutes.sendBack(id);
        minutes.write(id, Map.of("item-1", "Som formanden vil have det"), "", "secretariat");
        assertThat(minutes.get(id).content().entries().get(1).text()).isEqualTo("Som formanden vil have det");
    }

    @Test
    void keeps_the_hash_of_the_bytes_that_were_approved_and_of_the_document() throws Exception {
        MinutesVersion approved = approved(submitted("Æøå 😀"));

        byte[] bytes = database.sql("SELECT convert_to(content, 'UTF8') FROM portvagt.minutes WHERE id = :id")
                .param("id", approved.id())
                .query((row, number) -> row.getBytes(1))
                .single();
        assertThat(new String(bytes, StandardCharsets.UTF_8)).contains("Æøå 😀");
        assertThat(approved.frozen().contentSha256()).isEqualTo(sha256(bytes));
        byte[] pdf = database.sql("SELECT content FROM portvagt.document WHERE id = :id")
                .param("id", approved.frozen().document().documentId())
                .query((row, number) -> row.getBytes(1))
                .single();
        assertThat(approved.frozen().document().sha256()).isEqualTo(sha256(pdf));
        assertThat(approved.frozen().approvedBy()).isEqualTo("steering-chair");
        assertThat(approved.frozen().approvedAt()).isNotNull();
        assertThat(minutes.latestApproved(municipality)).contains(approved);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE portvagt.minutes SET content = '{}' WHERE id = %d",
                "UPDATE portvagt.minutes SET state = 'DRAFT' WHERE id = %d",
                "UPDATE portvagt.minutes SET document_sha256 = content_sha256 WHERE id = %d",
                "DELETE FROM portvagt.minutes WHERE id = %d",
                "UPDATE portvagt.minutes_edit SET edited_by = 'nobody' WHERE minutes_id = %d",
                "DELETE FROM portvagt.minutes_edit WHERE minutes_id = %d"
            })
    void lets_nobody_change_frozen_minutes_not_even_the_owner_of_the_tables(String change) {
        MinutesVersion approved = approved(submitted("Drøftet"));
        JdbcClient owner = JdbcClient.create(flyway.getConfiguration().getDataSource());

        assertThatThrownBy(() -> database.sql(change.formatted(approved.id())).update())
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> owner.sql(change.formatted(approved.id())).update())
                .rootCause()
                .hasMessageContaining("refused");
        assertThat(minutes.get(approved.id())).isEqualTo(approved);
    }

    @Test
    void lets_nobody_empty_the_tables() {
        JdbcClient owner = JdbcClient.create(flyway.getConfiguration().getDataSource());

        assertThatThrownBy(() -> owner.sql("TRUNCATE portvagt.minutes, portvagt.minutes_edit")
                        .update())
                .rootCause()
                .hasMessageContaining("append-only");
    }

    @Test
    void refuses_the_approval_of_whoever_has_written_in_it_even_once() {
        long id = begun();
        minutes.write(id, Map.of(), "", "steering-chair");
        minutes.write(id, Map.of(), "", "secretariat");
        minutes.submit(id);

        Outcome<MinutesVersion> answer = minutes.approve(id, "steering-chair", this::file);

        assertThat(answer.refusal().orElseThrow()).contains("kan ikke også godkende");
        assertThat(minutes.get(id).state()).isEqualTo(MinutesState.SUBMITTED);
        assertThat(minutes.approve(id, "vice-chair", this::file)).isInstanceOf(Done.class);
    }

    @Test
    void refuses_the_approval_of_a_draft_that_is_not_before_the_chair() {
        long id = begun();

        assertThat(minutes.approve(id, "steering-chair", this::file)).isInstanceOf(Refused.class);
    }

    @Test
    void freezes_once_however_often_it_is_tried() {
        long id = submitted("Drøftet");
        MinutesVersion first = approved(id);

        assertThat(approved(id)).isEqualTo(first);
    }

    @Test
    void refuses_a_document_of_something_else() {
        long id = submitted("Drøftet");
        MinutesVersion other = approved(submittedOf(heldMeeting(municipality), "Andet"));

        assertThatThrownBy(() -> minutes.approve(
                        id, "steering-chair", version -> other.frozen().document()))
                .rootCause()
                .hasMessageContaining("is not that of minutes");
        assertThat(minutes.get(id).state()).isEqualTo(MinutesState.SUBMITTED);
    }

    @Test
    void corrects_by_a_next_version_that_names_the_old_one_and_leaves_it_readable() {
        MinutesVersion first = approved(submitted("Forkert"));

        MinutesVersion draft = minutes.begin(
                        municipality,
                        meeting,
                        " Beløbet var forkert ",
                        corrected -> corrected.orElseThrow().content())
                .orThrow(IllegalStateException::new);
        assertThat(draft.version()).isEqualTo(2);
        assertThat(draft.corrects()).isEqualTo(1);
        assertThat(draft.correctionReason()).isEqualTo("Beløbet var forkert");
        assertThat(minutes.approvedOf(meeting)).contains(first);
        minutes.write(draft.id(), Map.of("item-1", "Rigtigt"), "", "secretariat");
        minutes.submit(draft.id());
        MinutesVersion second = approved(draft.id());

        assertThat(minutes.approvedOf(meeting)).contains(second);
        assertThat(minutes.ofMeeting(meeting)).containsExactly(first, second);
        assertThat(minutes.get(first.id()).content().entries().get(1).text()).isEqualTo("Forkert");
    }

    @Test
    void demands_a_reason_for_a_correction() {
        approved(submitted("Drøftet"));

        assertThat(refusal(municipality, meeting, "  ")).contains("Skriv, hvad der skal rettes");
        assertThat(refusal(municipality, meeting, null)).contains("Skriv, hvad der skal rettes");
    }

    @Test
    void gives_the_number_of_a_correction_that_was_given_up_to_the_next() {
        approved(submitted("Drøftet"));
        long dropped = begin(municipality, meeting, "Fejl");
        minutes.drop(dropped);

        MinutesVersion next = minutes.get(begin(municipality, meeting, "En rigtig fejl"));

        assertThat(next.version()).isEqualTo(2);
        assertThat(minutes.get(dropped).state()).isEqualTo(MinutesState.DROPPED);
    }

    @Test
    void lets_one_of_several_begin_at_once() throws Exception {
        approved(submitted("Drøftet"));
        int several = 6;
        CyclicBarrier start = new CyclicBarrier(several);
        ExecutorService threads = Executors.newFixedThreadPool(several);
        Callable<Outcome<MinutesVersion>> correction = () -> {
            start.await();
            return minutes.begin(municipality, meeting, "Fejl", corrected -> DRAFT);
        };
        List<Future<Outcome<MinutesVersion>>> answers = threads.invokeAll(
                IntStream.range(0, several).mapToObj(i -> correction).toList());
        threads.shutdown();

        int begun = 0;
        for (Future<Outcome<MinutesVersion>> answer : answers) {
            begun += answer.get().isDone() ? 1 : 0;
        }
        assertThat(begun).isEqualTo(1);
        assertThat(refusal(municipality, meeting, "Fejl")).contains("allerede under udarbejdelse");
    }

    @Test
    void refuses_a_meeting_that_is_not_held_or_cancelled_or_unknown_or_of_another_municipality() {
        long called = group.meeting(municipality);
        assertThat(refusal(municipality, called, null)).contains("ikke afsluttet");
        meetings.cancelUnlessClosed(called);
        assertThat(refusal(municipality, called, null)).contains("aflyst");
        assertThat(refusal(municipality, -1, null)).contains("ikke holdt det møde");
        assertThat(refusal(group.newMunicipality(), meeting, null)).contains("ikke holdt det møde");
    }

    @Test
    void lists_the_meetings_that_were_held_with_the_version_in_force() {
        approved(submitted("Drøftet"));
        long second = heldMeeting(municipality);
        heldMeeting(group.newMunicipality());

        assertThat(minutes.heldMeetings(municipality))
                .extracting(HeldMeeting::id)
                .containsExactly(second, meeting);
        assertThat(minutes.heldMeetings(municipality))
                .extracting(HeldMeeting::approvedVersion)
                .containsExactly(null, 1);
    }

    @Test
    void has_the_database_refuse_a_version_that_skips_one_or_belongs_elsewhere() {
        String insert = """
                INSERT INTO portvagt.minutes (municipality, meeting_id, version, corrects, correction_reason, content)
                VALUES (:municipality, :meeting, :version, :corrects, :reason, '{}')""";
        assertThatThrownBy(() -> database.sql(insert)
                        .param("municipality", group.newMunicipality())
                        .param("meeting", meeting)
                        .param("version", 1)
                        .param("corrects", null)
                        .param("reason", null)
                        .update())
                .rootCause()
                .hasMessageContaining("cannot have version");
        MinutesVersion first = approved(submitted("Drøftet"));
        assertThatThrownBy(() -> database.sql(insert)
                        .param("municipality", municipality)
                        .param("meeting", meeting)
                        .param("version", 3)
                        .param("corrects", first.id())
                        .param("reason", "Fejl")
                        .update())
                .rootCause()
                .hasMessageContaining("cannot have version");
    }

    private long heldMeeting(String in) {
        long held = group.meeting(in);
        meetings.close(held);
        return held;
    }

    private long begun() {
        return begin(municipality, meeting, null);
    }

    private long begin(String asker, long of, String reason) {
        return minutes.begin(asker, of, reason, corrected -> DRAFT)
                .orThrow(IllegalStateException::new)
                .id();
    }

    private String refusal(String asker, long of, String reason) {
        return minutes.begin(asker, of, reason, corrected -> DRAFT).refusal().orElseThrow();
    }

    private long submitted(String text) {
        return submittedOf(meeting, text);
    }

    private long submittedOf(long of, String text) {
        long id = begin(municipality, of, null);
        minutes.write(id, Map.of("item-1", text), "", "secretariat");
        minutes.submit(id);
        return id;
    }

    private MinutesVersion approved(long id) {
        return minutes.approve(id, "steering-chair", this::file).orThrow(IllegalStateException::new);
    }

    private FiledMinutes file(MinutesVersion version) {
        FiledDocument filed = documents.fileMinutes(
                new MeetingPaper(
                        version.municipality(),
                        version.meetingId(),
                        SteeringGroup.MEETING_DAY,
                        null,
                        "Rådhuset",
                        List.of(version.content().toString()),
                        List.of()),
                version.version(),
                version.corrects());
        return new FiledMinutes(filed.id(), filed.sha256());
    }

    private static String sha256(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }
}
