package dk.portvagt.procedure;

import dk.portvagt.acquisition.AcquisitionCases;
import dk.portvagt.acquisition.CaseNumber;
import dk.portvagt.calendar.DanishDates;
import dk.portvagt.calendar.OfficeDays;
import dk.portvagt.condition.Conditions;
import dk.portvagt.decision.Decision;
import dk.portvagt.decision.DecisionAuthority;
import dk.portvagt.decision.DecisionPaper;
import dk.portvagt.decision.DecisionPapers;
import dk.portvagt.decision.DecisionRegister;
import dk.portvagt.decision.Member;
import dk.portvagt.decision.NewDecision;
import dk.portvagt.meeting.Requesters;
import dk.portvagt.procedure.WrittenProcedure.State;
import dk.portvagt.text.Outcome;
import dk.portvagt.text.Outcome.Nothing;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Stores the steering group's decisions between meetings: every member answers in writing (R7). */
@Repository
public class WrittenProcedures {

    private final JdbcClient database;
    private final DecisionPapers papers;
    private final DecisionRegister register;
    private final Conditions conditions;
    private final Requesters requesters;
    private final AcquisitionCases cases;
    private final OfficeDays officeDays;
    private final WrittenProcedureSettings settings;
    private final Clock clock;

    WrittenProcedures(
            JdbcClient database,
            DecisionPapers papers,
            DecisionRegister register,
            Conditions conditions,
            Requesters requesters,
            AcquisitionCases cases,
            OfficeDays officeDays,
            WrittenProcedureSettings settings,
            Clock clock) {
        this.database = database;
        this.papers = papers;
        this.register = register;
        this.conditions = conditions;
        this.requesters = requesters;
        this.cases = cases;
        this.officeDays = officeDays;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Opens a procedure; its deadline lies the configured number of office days ahead.
     *
     * @param paper of a gate review
     * @param members members to ask; when empty, nothing can be decided
     */
    @Transactional
    public WrittenProcedure open(DecisionPaper paper, List<Member> members) {
        LocalDate today = LocalDate.now(clock);
        long id = database.sql("""
                        INSERT INTO portvagt.written_procedure (municipality, review_id, paper_id, opened_on, deadline)
                        VALUES (:municipality, :review, :paper, :today, :deadline) RETURNING id""")
                .param("municipality", paper.municipality())
                .param("review", paper.reviewId())
                .param("paper", papers.file(paper))
                .param("today", today)
                .param("deadline", officeDays.after(today, settings.officeDays()))
                .query(Long.class)
                .single();
        members.forEach(member -> database.sql(
                        "INSERT INTO portvagt.written_procedure_member VALUES (:procedure, :member, :name)")
                .param("procedure", id)
                .param("member", member.userId())
                .param("name", member.name())
                .update());
        return get(id);
    }

    /**
     * Reads a procedure.
     *
     * @throws NoSuchElementException if there is no such procedure
     */
    public WrittenProcedure get(long id) {
        return database.sql("SELECT * FROM portvagt.written_procedure WHERE id = :id")
                .param("id", id)
                .query(WrittenProcedures::procedure)
                .optional()
                .orElseThrow(() -> new NoSuchElementException("There is no written procedure " + id));
    }

    /** Finds the procedure that led to the decision. */
    public Optional<WrittenProcedure> of(Decision decision) {
        return database.sql("SELECT * FROM portvagt.written_procedure WHERE decision_id = :decision")
                .param("decision", decision.id())
                .query(WrittenProcedures::procedure)
                .optional();
    }

    /** Lists everybody that was asked, with the answer if there is one; by name. */
    /**
     * Describes a procedure that is not decided yet.
     *
     * @param title of its paper
     * @param answered number of members who have answered, of all {@code asked}
     */
    public record Pending(String caseNumber, String title, LocalDate deadline, int answered, int asked) {}

    /** Lists the municipality's open procedures, the first deadline first. */
    public List<Pending> pending(String municipality) {
        return database.sql("""
                        SELECT paper.case_number, paper.title, opened.deadline,
                            (SELECT count(*) FROM portvagt.written_answer WHERE procedure_id = opened.id) AS answered,
                            (SELECT count(*) FROM portvagt.written_procedure_member WHERE procedure_id = opened.id) AS asked
                        FROM portvagt.written_procedure opened
                        JOIN portvagt.decision_paper paper ON paper.id = opened.paper_id
                        WHERE opened.municipality = :municipality AND opened.state = 'OPEN'
                        ORDER BY opened.deadline, opened.id""")
                .param("municipality", municipality)
                .query((row, number) -> new Pending(
                        row.getString("case_number"),
                        row.getString("title"),
                        row.getObject("deadline", LocalDate.class),
                        row.getInt("answered"),
                        row.getInt("asked")))
                .list();
    }

    public List<WrittenAnswer> answers(long id) {
        return database.sql("""
                        SELECT asked.member, asked.name, given.answer, given.reason
                        FROM portvagt.written_procedure_member asked
                        LEFT JOIN portvagt.written_answer given USING (procedure_id, member)
                        WHERE procedure_id = :id ORDER BY asked.name, asked.member""")
                .param("id", id)
                .query((row, number) -> new WrittenAnswer(
                        new Member(row.getString("member"), row.getString("name")),
                        row.getString("answer") == null ? null : MemberAnswer.valueOf(row.getString("answer")),
                        row.getString("reason")))
                .list();
    }

    /** Records a member's answer once. It waits for a concurrent conclusion and is refused after it. */
    @Transactional
    public Outcome<Nothing> answer(long id, String member, MemberAnswer answer, String reason) {
        database.sql("SELECT id FROM portvagt.written_procedure WHERE id = :id FOR SHARE")
                .param("id", id)
                .query(Long.class)
                .single();
        if (!get(id).isOpen()) {
            return Outcome.refused("Den skriftlige høring er afsluttet, så svaret kan ikke tælle med.");
        }
        Outcome<Nothing> mayDecide =
                answer == MemberAnswer.DISQUALIFIED ? Outcome.done() : requesters.mayDecide(caseNumber(id), member);
        if (!mayDecide.isDone()) {
            return mayDecide;
        }
        Optional<WrittenAnswer> asked = answers(id).stream()
                .filter(other -> other.member().userId().equals(member))
                .findFirst();
        if (asked.isEmpty()) {
            return Outcome.refused("Kun et medlem, der er spurgt, kan svare i den skriftlige høring.");
        }
        int written = database.sql("""
                        INSERT INTO portvagt.written_answer (procedure_id, member, answer, reason, answered_at)
                        VALUES (:procedure, :member, :answer, :reason, :now) ON CONFLICT DO NOTHING""")
                .param("procedure", id)
                .param("member", member)
                .param("answer", answer.name())
                .param("reason", answer == MemberAnswer.AGREE ? null : reason)
                .param("now", OffsetDateTime.now(clock))
                .update();
        return written == 1 ? Outcome.done() : Outcome.refused("Du har allerede svaret i den skriftlige høring.");
    }

    private long paperOf(long id) {
        return database.sql("SELECT paper_id FROM portvagt.written_procedure WHERE id = :id")
                .param("id", id)
                .query(Long.class)
                .single();
    }

    private String caseNumber(long id) {
        return database.sql("SELECT paper.case_number FROM portvagt.written_procedure written"
                        + " JOIN portvagt.decision_paper paper ON paper.id = written.paper_id WHERE written.id = :id")
                .param("id", id)
                .query(String.class)
                .single();
    }

    /**
     * Checks whether pending answers can no longer change the outcome.
     *
     * @param members user ids of the current members
     */
    public boolean isSettled(long id, Collection<String> members) {
        return WrittenVote.of(answers(id), members).isSettled();
    }

    public void noteReminder(long id) {
        note(id, "REMINDED", null, null);
    }

    public void noteEscalation(long id, String to) {
        note(id, "ESCALATED", null, to);
    }

    /**
     * Extends the deadline for the members that have not answered.
     *
     * @param deadline a past day counts as today
     */
    @Transactional
    public void extend(long id, LocalDate deadline, String reason, String by) {
        LocalDate today = LocalDate.now(clock);
        database.sql("UPDATE portvagt.written_procedure SET deadline = :deadline WHERE id = :id AND state = 'OPEN'")
                .param("deadline", deadline.isBefore(today) ? today : deadline)
                .param("id", id)
                .update();
        note(id, "EXTENDED", by, reason);
    }

    /**
     * Counts the answers and decides the proposal, or leaves it to a meeting.
     *
     * @param members user ids of the current members; the first of them that agreed signs the decision
     * @param toMeeting leaves it to a meeting whatever the answers are
     */
    @Transactional
    public WrittenConclusion conclude(long id, WrittenProposal proposal, List<String> members, boolean toMeeting) {
        cases.lock(CaseNumber.of(proposal.caseNumber()));
        database.sql("SELECT id FROM portvagt.written_procedure WHERE id = :id FOR UPDATE")
                .param("id", id)
                .query(Long.class)
                .single();
        WrittenProcedure procedure = get(id);
        List<WrittenAnswer> answers = answers(id);
        WrittenVote vote = WrittenVote.of(answers, members);
        String result = "Skriftlig høring %s – %s: %s"
                .formatted(DanishDates.of(procedure.openedOn()), DanishDates.of(LocalDate.now(clock)), vote.told());
        if (toMeeting || !vote.isDecided(settings.quorumPercent())) {
            end(id, State.TO_MEETING, null, result);
            return new WrittenConclusion.ToMeeting(result);
        }
        NewDecision content = NewDecision.outsideMeeting(
                procedure.municipality(),
                proposal.caseNumber(),
                proposal.subject(),
                proposal.outcome(),
                DecisionAuthority.WRITTEN_PROCEDURE,
                LocalDate.now(clock),
                answersForIt(answers, members),
                proposal.reason());
        long decisionId = register.record(content, paperOf(id));
        conditions.set(proposal.caseNumber(), decisionId, proposal.conditions());
        end(id, State.DECIDED, decisionId, result);
        return new WrittenConclusion.Decided(new Decision(decisionId, content), result);
    }

    /** Lapses a procedure whose answers nobody waits for any more. A concluded procedure stays concluded. */
    public void lapse(long id) {
        database.sql("UPDATE portvagt.written_procedure SET state = 'LAPSED' WHERE id = :id AND state = 'OPEN'")
                .param("id", id)
                .update();
    }

    private static String answersForIt(List<WrittenAnswer> answers, List<String> members) {
        return members.stream()
                .filter(member -> answers.stream()
                        .anyMatch(answer -> answer.answer() == MemberAnswer.AGREE
                                && answer.member().userId().equals(member)))
                .findFirst()
                .orElseThrow();
    }

    private void end(long id, State state, @Nullable Long decisionId, String result) {
        database.sql("UPDATE portvagt.written_procedure"
                        + " SET state = :state, decision_id = :decision, result = :result WHERE id = :id")
                .param("state", state.name())
                .param("decision", decisionId)
                .param("result", result)
                .param("id", id)
                .update();
    }

    private void note(long id, String kind, @Nullable String person, @Nullable String note) {
        database.sql("""
                        INSERT INTO portvagt.written_procedure_event (procedure_id, kind, person, note, deadline, at)
                        SELECT id, :kind, :person, :note, deadline, :now FROM portvagt.written_procedure
                        WHERE id = :id""")
                .param("kind", kind)
                .param("person", person)
                .param("note", note)
                .param("now", OffsetDateTime.now(clock))
                .param("id", id)
                .update();
    }

    private static WrittenProcedure procedure(ResultSet row, int number) throws SQLException {
        return new WrittenProcedure(
                row.getLong("id"),
                row.getString("municipality"),
                row.getLong("review_id"),
                row.getObject("opened_on", LocalDate.class),
                row.getObject("deadline", LocalDate.class),
                State.valueOf(row.getString("state")),
                row.getObject("decision_id", Long.class),
                row.getString("result"));
    }
}
