package dk.portvagt.sharing.room;

import static dk.portvagt.sharing.room.RoomFixture.ANSWER_BY;
import static dk.portvagt.sharing.room.RoomFixture.TODAY;
import static dk.portvagt.sharing.room.RoomFixture.done;
import static dk.portvagt.sharing.room.RoomFixture.facts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dk.portvagt.budget.PoolDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** The application's role owns nothing here; {@link SharedRoomOfOneRoleTest} does the same where it owns everything. */
class SharedRoomTest {

    private static final List<String> TABLES = List.of(
            "joint_procurement",
            "joint_participant",
            "joint_profile",
            "profile_signature",
            "readiness_answer",
            "joint_letter");

    private final RoomFixture given = new RoomFixture(source());

    DataSource source() {
        return PoolDatabase.application();
    }

    @Test
    void shows_participants_to_those_invited_and_to_nobody_else() {
        String number = given.opened();

        assertThat(given.procurements.participants(given.partner, number))
                .extracting(Participant::municipality, Participant::state)
                .containsExactlyInAnyOrder(
                        tuple(given.lead, ParticipantState.ANSWERED), tuple(given.partner, ParticipantState.INVITED));
        assertThat(given.procurements.find(given.stranger, number)).isEmpty();
        assertThat(given.procurements.participants(given.stranger, number)).isEmpty();
        assertThat(given.procurements
                        .move(given.stranger, number, ParticipantState.ANSWERED)
                        .refusal())
                .contains("Der er ingen invitation med nummeret %s.".formatted(number));
    }

    @Test
    void shows_profiles_to_those_who_take_part() {
        String number = given.opened();
        done(given.profiles.publish(given.lead, number, facts("Omsorg+"), "mette"));

        assertThat(given.profiles.latest(given.partner, number)).as("invited").isEmpty();
        assertThat(given.profiles.latest(given.stranger, number)).isEmpty();

        done(given.procurements.move(given.partner, number, ParticipantState.ANSWERED));
        assertThat(given.profiles.latest(given.partner, number))
                .singleElement()
                .satisfies(profile -> assertThat(profile.facts()).isEqualTo(facts("Omsorg+")));

        done(given.profiles.withdraw(given.partner, number));
        assertThat(given.profiles.latest(given.partner, number)).as("withdrawn").isEmpty();
    }

    @Test
    void shows_signatures_and_evidence_to_their_own_municipality_alone() {
        String number = given.joined();
        done(given.profiles.publish(given.partner, number, facts("Omsorg+"), "mette"));
        done(given.answers.answer(
                given.partner, number, Ownership.NEEDS, 2, "Fagchefen, stillingsbeskrivelse", "mette"));

        assertThat(given.profiles.signedBy(given.partner, number, 1)).isEqualTo("mette");
        assertThat(rows(given.lead, "profile_signature")).isZero();
        assertThat(rows(given.lead, "readiness_answer")).isZero();
        assertThat(given.answers.scores(given.lead, number)).isEmpty();
        assertThat(given.answers.scores(given.partner, number)).containsEntry(Ownership.NEEDS, 2);
    }

    @Test
    void is_empty_for_queries_that_name_no_municipality() {
        String number = given.joined();
        done(given.profiles.publish(given.lead, number, facts("Omsorg+"), "mette"));
        done(given.answers.answer(given.lead, number, Ownership.NEEDS, 2, "Fagchefen", "mette"));
        given.letters.write(given.lead, given.partner, number, JointLetter.Kind.INVITATION, "invitation", "");

        for (String table : TABLES) {
            assertThat(count(table)).as(table).isZero();
        }
        assertThat(rows(given.lead, "joint_procurement")).as("afterwards").isOne();
        assertThat(count("joint_procurement"))
                .as("the setting ends with its transaction")
                .isZero();
    }

    @Test
    void refuses_to_write_in_the_name_of_another() {
        String number = given.joined();
        for (String statement : List.of(
                "INSERT INTO portvagt.joint_profile VALUES ('%s', '%s', 7, now(), null, '{}')",
                "INSERT INTO portvagt.profile_signature VALUES ('%s', '%s', 1, 'mette')",
                "INSERT INTO portvagt.readiness_answer (procurement, municipality, question, score, evidence, answered_by,"
                        + " answered_at) VALUES ('%s', '%s', 'NEEDS', 3, 'x', 'x', now())")) {
            assertThatThrownBy(() -> as(given.lead, statement.formatted(number, given.partner)))
                    .as(statement)
                    .rootCause()
                    .hasMessageContaining("row-level security");
        }
        assertThatThrownBy(() -> given.letters.write(
                        given.stranger, given.partner, number, JointLetter.Kind.ANSWER, "answer", "ja"))
                .rootCause()
                .hasMessageContaining("row-level security");
        assertThatThrownBy(() -> given.letters.write(
                        given.lead, given.stranger, number, JointLetter.Kind.INVITATION, "invitation", ""))
                .rootCause()
                .hasMessageContaining("row-level security");
        String refuse = "UPDATE portvagt.joint_participant SET state = 'REFUSED' WHERE municipality = '%s'";
        assertThat(as(given.lead, refuse.formatted(given.partner))).isZero();
    }

    @Test
    void freezes_a_profile_and_blanks_it_when_its_municipality_leaves() {
        String number = given.joined();
        done(given.profiles.publish(given.partner, number, facts("Omsorg+"), "mette"));
        assertThat(done(given.profiles.publish(given.partner, number, facts("Omsorg++"), "mette")))
                .isEqualTo(2);
        assertThatThrownBy(() -> as(given.partner, "UPDATE portvagt.joint_profile SET facts = '{}'"))
                .rootCause()
                .hasMessageContaining("publish a new version");

        done(given.profiles.withdraw(given.partner, number));

        assertThat(given.profiles.latest(given.lead, number)).singleElement().satisfies(profile -> {
            assertThat(profile.version()).isEqualTo(2);
            assertThat(profile.facts()).isNull();
            assertThat(profile.withdrawnAt()).isNotNull();
        });
        assertThat(given.room.as(
                        given.lead,
                        () -> given.database
                                .sql("SELECT count(*) FROM portvagt.joint_profile WHERE facts IS NOT NULL")
                                .query(Integer.class)
                                .single()))
                .as("earlier versions too")
                .isZero();
        assertThat(given.profiles
                        .publish(given.partner, number, facts("Omsorg"), "mette")
                        .refusal())
                .isPresent();
    }

    @Test
    void goes_on_in_order_and_answers_in_time() {
        String number = given.opened();
        assertThat(given.procurements
                        .move(given.partner, number, ParticipantState.SIGNED)
                        .refusal())
                .contains("Kommunen er inviteret og kan ikke blive underskrevet.");
        assertThat(given.profiles
                        .publish(given.partner, number, facts("Omsorg+"), "mette")
                        .refusal())
                .isPresent();

        given.clock.pass(Duration.ofDays(15));
        assertThat(given.procurements
                        .move(given.partner, number, ParticipantState.ANSWERED)
                        .refusal())
                .contains("Svarfristen er udløbet. Bed tovholderkommunen om en ny invitation.");
        assertThat(given.procurements
                        .move(given.partner, number, ParticipantState.REFUSED)
                        .isDone())
                .isTrue();
        assertThat(given.procurements
                        .move(given.partner, number, ParticipantState.REFUSED)
                        .isDone())
                .as("a repeated step")
                .isTrue();
        assertThat(given.profiles.withdraw(given.partner, number).refusal()).isPresent();
    }

    @Test
    void nobody_leaves_after_signing() {
        String number = given.joined();
        for (ParticipantState state :
                List.of(ParticipantState.ASSESSED, ParticipantState.COMMITTED, ParticipantState.SIGNED)) {
            done(given.procurements.move(given.partner, number, state));
        }
        assertThat(given.profiles.withdraw(given.partner, number).refusal())
                .contains("Kommunen er underskrevet og kan ikke blive udtrådt.");
    }

    @Test
    void says_what_is_wrong_with_an_invitation() {
        List<String> partner = List.of(given.partner);
        assertThat(refusal(new Invitation(given.lead, " ", "27", ANSWER_BY, partner)))
                .contains("hvad der skal deles");
        assertThat(refusal(new Invitation(given.lead, "x".repeat(201), "27", ANSWER_BY, partner)))
                .contains("højst 200 tegn");
        assertThat(refusal(new Invitation(given.lead, "Omsorg", "27.6", ANSWER_BY, partner)))
                .contains("KLE-nummer");
        assertThat(refusal(new Invitation(given.lead, "Omsorg", "27", TODAY, partner)))
                .contains("efter i dag");
        assertThat(refusal(new Invitation(given.lead, "Omsorg", "27", TODAY.plusYears(2), partner)))
                .contains("højst et år fremme");
        assertThat(refusal(new Invitation(given.lead, "Omsorg", "27", ANSWER_BY, List.of("xyz"))))
                .contains("Kommunen xyz findes ikke");
        assertThat(refusal(new Invitation(given.lead, "Omsorg", "27", ANSWER_BY, List.of(given.lead))))
                .contains("mindst én anden kommune");
    }

    @Test
    void says_what_is_wrong_with_an_answer_on_ownership() {
        String number = given.joined();
        assertThat(given.answers
                        .answer(given.partner, number, Ownership.PROCESSES, 4, "Fagchefen", "mette")
                        .refusal())
                .contains("Svar med 0, 1, 2 eller 3 på ejerskab af processerne.");
        assertThat(given.answers
                        .answer(given.partner, number, Ownership.PROCESSES, 3, " ", "mette")
                        .refusal())
                .contains("Skriv, hvad der viser ejerskabet af processerne, med højst 2000 tegn.");
    }

    @Test
    void eight_rooms_and_eight_versions_at_once_get_a_number_each() throws Exception {
        Set<Object> numbers = new TreeSet<>(atOnce(given::opened));
        assertThat(numbers).hasSize(8);
        String number = given.joined();
        assertThat(new TreeSet<>(
                        atOnce(() -> done(given.profiles.publish(given.partner, number, facts("Omsorg"), "mette")))))
                .hasSize(8);
    }

    @Test
    void a_letter_is_written_once_and_taken_once() throws Exception {
        String number = given.joined();
        given.letters.write(given.lead, given.partner, number, JointLetter.Kind.ASSESSMENT, "first", "Se vurderingen");
        given.letters.write(given.lead, given.partner, number, JointLetter.Kind.ASSESSMENT, "first", "Se vurderingen");

        assertThat(given.letters.due(given.lead)).isEmpty();
        long letter = given.letters.due(given.partner).get(0);
        assertThat(given.letters.due(given.partner)).hasSize(1);
        assertThat(given.letters.take(given.lead, letter))
                .as("another's letter")
                .isEmpty();
        assertThat(atOnce(() -> given.letters.take(given.partner, letter).isPresent()))
                .containsOnlyOnce(true);
        assertThat(given.letters.due(given.partner)).isEmpty();
    }

    @Test
    void a_letter_taken_in_a_transaction_that_fails_is_still_there() {
        String number = given.joined();
        given.letters.write(given.lead, given.partner, number, JointLetter.Kind.ASSESSMENT, "first", "");
        long letter = given.letters.due(given.partner).get(0);

        assertThatThrownBy(() -> given.room.as(given.partner, () -> {
                    given.letters.take(given.partner, letter).orElseThrow();
                    throw new IllegalStateException("killed");
                }))
                .hasMessage("killed");
        assertThat(given.letters.due(given.partner)).containsExactly(letter);

        given.letters.postpone(given.partner, letter, "Modellen svarer ikke");
        assertThat(given.letters.due(given.partner)).isEmpty();
        given.clock.pass(Duration.ofSeconds(31));
        assertThat(given.letters.due(given.partner)).containsExactly(letter);
        for (int i = 0; i < 20; i++) {
            given.letters.postpone(given.partner, letter, "Modellen svarer ikke");
        }
        given.clock.pass(Duration.ofHours(1));
        assertThat(given.letters.due(given.partner))
                .as("never more than an hour")
                .containsExactly(letter);
    }

    private <T> List<T> atOnce(Callable<T> work) throws Exception {
        ExecutorService workers = Executors.newFixedThreadPool(8);
        try {
            List<Future<T>> results =
                    workers.invokeAll(IntStream.range(0, 8).mapToObj(i -> work).toList());
            List<T> values = new ArrayList<>();
            for (Future<T> result : results) {
                values.add(result.get());
            }
            return values;
        } finally {
            workers.shutdownNow();
        }
    }

    private String refusal(Invitation invitation) {
        return given.procurements.open(invitation).refusal().orElseThrow();
    }

    private int rows(String municipality, String table) {
        return given.room.as(municipality, () -> count(table));
    }

    private int count(String table) {
        return given.database
                .sql("SELECT count(*) FROM portvagt." + table)
                .query(Integer.class)
                .single();
    }

    private int as(String municipality, String statement) {
        return given.room.as(municipality, () -> given.database.sql(statement).update());
    }
}
