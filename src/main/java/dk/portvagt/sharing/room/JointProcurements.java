package dk.portvagt.sharing.room;

import dk.portvagt.text.Outcome;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps what municipalities consider or buy together, and how far each of them has come. */
@Repository
public class JointProcurements {

    private static final String SELECT =
            "SELECT number, lead, subject, area, answer_by FROM portvagt.joint_procurement ";

    private final JdbcClient database;
    private final SharedRoom room;
    private final Clock clock;

    JointProcurements(JdbcClient database, SharedRoom room, Clock clock) {
        this.database = database;
        this.room = room;
        this.clock = clock;
    }

    /** Opens a room for the invitation; the lead takes part from the beginning. Refuses what cannot be asked for. */
    public Outcome<JointProcurement> open(Invitation asked) {
        LocalDate today = LocalDate.now(clock);
        return asked.check(today, municipalities())
                .map(others -> room.as(asked.lead(), () -> insert(asked, others, today.getYear())));
    }

    private List<String> municipalities() {
        return database.sql("SELECT code FROM portvagt.municipality")
                .query(String.class)
                .list();
    }

    private JointProcurement insert(Invitation asked, Set<String> others, int year) {
        JointProcurement opened = new JointProcurement(
                nextNumber(asked.lead(), year),
                asked.lead(),
                asked.subject().strip(),
                asked.area().strip(),
                asked.answerBy());
        Set<String> readers = new TreeSet<>(others);
        readers.add(asked.lead());
        database.sql("""
                        INSERT INTO portvagt.joint_procurement (number, lead, subject, area, answer_by, opened_at, readers)
                        VALUES (:number, :lead, :subject, :area, :answerBy, :now, :readers::text[])""")
                .param("number", opened.number())
                .param("lead", opened.lead())
                .param("subject", opened.subject())
                .param("area", opened.area())
                .param("answerBy", opened.answerBy())
                .param("now", OffsetDateTime.now(clock))
                .param("readers", readers.toArray(String[]::new))
                .update();
        readers.forEach(municipality -> database.sql("""
                        INSERT INTO portvagt.joint_participant (procurement, municipality, state, since)
                        VALUES (:number, :municipality, :state, :now)""")
                .param("number", opened.number())
                .param("municipality", municipality)
                .param(
                        "state",
                        (municipality.equals(opened.lead()) ? ParticipantState.ANSWERED : ParticipantState.INVITED)
                                .name())
                .param("now", OffsetDateTime.now(clock))
                .update());
        return opened;
    }

    /** Two rooms opened at once by the same municipality: the second waits for the first, so that both get a number. */
    private String nextNumber(String lead, int year) {
        database.sql("SELECT pg_advisory_xact_lock(hashtext('joint_procurement'), :lead::int)")
                .param("lead", lead)
                .query()
                .listOfRows();
        String prefix = "F%s-%04d-".formatted(lead, year);
        int last = database.sql("SELECT coalesce(max(right(number, 4)::int), 0) FROM portvagt.joint_procurement"
                        + " WHERE starts_with(number, :prefix)")
                .param("prefix", prefix)
                .query(Integer.class)
                .single();
        return "%s%04d".formatted(prefix, last + 1);
    }

    /** Finds it among those that the municipality leads or was invited to. */
    public Optional<JointProcurement> find(String municipality, String number) {
        return room.as(
                municipality,
                () -> database.sql(SELECT + "WHERE number = :number")
                        .param("number", number)
                        .query(JointProcurement.class)
                        .optional());
    }

    /** Returns those that the municipality leads or was invited to, the newest first. */
    public List<JointProcurement> of(String municipality) {
        return room.as(
                municipality,
                () -> database.sql(SELECT + "ORDER BY opened_at DESC, number DESC")
                        .query(JointProcurement.class)
                        .list());
    }

    /** Returns all who were invited, by code; empty for a municipality that was not. */
    public List<Participant> participants(String municipality, String number) {
        return room.as(
                municipality,
                () -> database.sql("""
                        SELECT p.municipality, m.name, p.state, p.since FROM portvagt.joint_participant p
                        JOIN portvagt.municipality m ON m.code = p.municipality
                        WHERE p.procurement = :number ORDER BY p.municipality""")
                        .param("number", number)
                        .query(Participant.class)
                        .list());
    }

    /**
     * Takes the municipality on to the next state. An invitation is answered on the last day at the latest; a repeated
     * step is done once.
     */
    public Outcome<ParticipantState> move(String municipality, String number, ParticipantState next) {
        return room.as(municipality, () -> {
            Optional<ParticipantState> now = lock(municipality, number);
            if (now.isEmpty()) {
                return Outcome.refused("Der er ingen invitation med nummeret %s.".formatted(number));
            }
            if (now.get() == next) {
                return Outcome.done(next);
            }
            if (next == ParticipantState.ANSWERED && isTooLate(number)) {
                return Outcome.refused("Svarfristen er udløbet. Bed tovholderkommunen om en ny invitation.");
            }
            return update(municipality, number, next) == 1
                    ? Outcome.done(next)
                    : Outcome.refused("Kommunen er %s og kan ikke blive %s."
                            .formatted(now.get().danishName(), next.danishName()));
        });
    }

    /** Reads the municipality's state and keeps it until the caller's transaction ends. */
    Optional<ParticipantState> lock(String municipality, String number) {
        return database.sql("SELECT state FROM portvagt.joint_participant"
                        + " WHERE procurement = :number AND municipality = :municipality FOR UPDATE")
                .param("number", number)
                .param("municipality", municipality)
                .query(ParticipantState.class)
                .optional();
    }

    private boolean isTooLate(String number) {
        return database.sql("SELECT answer_by < :today FROM portvagt.joint_procurement WHERE number = :number")
                .param("number", number)
                .param("today", LocalDate.now(clock))
                .query(Boolean.class)
                .single();
    }

    private int update(String municipality, String number, ParticipantState next) {
        return database.sql("""
                        UPDATE portvagt.joint_participant SET state = :next, since = :now
                        WHERE procurement = :number AND municipality = :municipality AND state = ANY (:before::text[])""")
                .param("next", next.name())
                .param("now", OffsetDateTime.now(clock))
                .param("number", number)
                .param("municipality", municipality)
                .param("before", ParticipantState.before(next).toArray(String[]::new))
                .update();
    }
}
