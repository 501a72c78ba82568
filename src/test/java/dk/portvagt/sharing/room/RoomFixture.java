package dk.portvagt.sharing.room;

import dk.portvagt.TestClock;
import dk.portvagt.TestMunicipality;
import dk.portvagt.text.Outcome;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Three municipalities of their own before a shared room, on a database without the engine. */
class RoomFixture {

    static final LocalDate TODAY = LocalDate.of(2026, 12, 1);
    static final LocalDate ANSWER_BY = LocalDate.of(2026, 12, 15);

    final String lead = TestMunicipality.next();
    final String partner = TestMunicipality.next();
    final String stranger = TestMunicipality.next();
    final JdbcClient database;
    final TransactionTemplate transaction;
    final SharedRoom room;
    final JointProcurements procurements;
    final Profiles profiles;
    final OwnershipAnswers answers;
    final JointLetters letters;
    final TestClock clock = new TestClock("2026-12-01T09:00:00Z");

    RoomFixture(DataSource source) {
        database = JdbcClient.create(source);
        JdbcTransactionManager transactions = new JdbcTransactionManager(source);
        transaction = new TransactionTemplate(transactions);
        room = new SharedRoom(source, transactions);
        procurements = new JointProcurements(database, room, clock);
        profiles = new Profiles(database, room, procurements, clock);
        answers = new OwnershipAnswers(database, room, clock);
        letters = new JointLetters(database, room, clock);
        Stream.of(lead, partner, stranger)
                .forEach(code -> database.sql("INSERT INTO portvagt.municipality (code, name) VALUES (:code, :name)")
                        .param("code", code)
                        .param("name", "Kommune " + code)
                        .update());
    }

    /** Opens a room of the lead and its partner, to which the stranger is not invited. */
    String opened() {
        return done(procurements.open(new Invitation(lead, "Omsorgssystem", "27.69", ANSWER_BY, List.of(partner))))
                .number();
    }

    /** Opens a room in which both take part. */
    String joined() {
        String number = opened();
        done(procurements.move(partner, number, ParticipantState.ANSWERED));
        return number;
    }

    static ProfileFacts facts(String product) {
        return new ProfileFacts(
                41_000,
                null,
                product,
                "8.1",
                LocalDate.of(2017, 5, 1),
                null,
                "Ekstern",
                List.of("27.69"),
                List.of(new Surrounding("ESDH", "Sagsbogen", null)),
                Map.of(Ownership.NEEDS, 2, Ownership.PROCESSES, 3),
                new BigDecimal("4"),
                new BigDecimal("4"),
                null,
                1200);
    }

    static <T> T done(Outcome<T> outcome) {
        return outcome.orThrow(IllegalStateException::new);
    }
}
