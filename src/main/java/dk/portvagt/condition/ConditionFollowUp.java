package dk.portvagt.condition;

import dk.portvagt.acquisition.AcquisitionCases;
import dk.portvagt.acquisition.CaseNumber;
import dk.portvagt.condition.ConditionEvent.Kind;
import dk.portvagt.decision.Decision;
import dk.portvagt.text.Outcome;
import dk.portvagt.text.Outcome.Nothing;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Records every step of a condition's follow-up, from the day it is in force until it is met or lapses. */
@Service
public class ConditionFollowUp {

    /** Names the system where no person extends a deadline. */
    private static final String BY_ITSELF = "portvagt";

    private final JdbcClient database;
    private final Conditions conditions;
    private final ConditionHistory history;
    private final AcquisitionCases cases;
    private final Clock clock;

    ConditionFollowUp(
            JdbcClient database, Conditions conditions, ConditionHistory history, AcquisitionCases cases, Clock clock) {
        this.database = database;
        this.conditions = conditions;
        this.history = history;
        this.cases = cases;
        this.clock = clock;
    }

    /**
     * Claims the follow-up of the condition for the caller.
     *
     * @return whether the caller got it; exactly one caller does
     */
    @Transactional
    public boolean takeUp(long id) {
        boolean taken = database.sql("UPDATE portvagt.decision_condition SET followed_up_at = :now"
                                + " WHERE id = :id AND followed_up_at IS NULL AND decision_id IS NOT NULL")
                        .param("now", now())
                        .param("id", id)
                        .update()
                == 1;
        if (taken) {
            note(id, Kind.IN_FORCE);
        }
        return taken;
    }

    /** Records an event of the system itself: a reminder, a missed deadline, an escalation. */
    @Transactional
    public void note(long id, Kind kind) {
        history.add(id, new ConditionEvent(kind, null, null, deadline(id)));
    }

    /** Records the owner's report that the condition is met. */
    @Transactional
    public void report(long id, String evidence, String by) {
        history.add(id, new ConditionEvent(Kind.REPORTED, by, evidence, deadline(id)));
    }

    /** Records the owner's request for a later deadline. The deadline stays until another person has decided. */
    @Transactional
    public void askForTime(long id, LocalDate wanted, String reason, String by) {
        history.add(id, new ConditionEvent(Kind.TIME_ASKED, by, reason, wanted));
    }

    /**
     * Records a verdict. Refuses verdicts on one's own report, on a closed or unreported condition, and deadlines in
     * the past.
     */
    @Transactional
    public Outcome<Nothing> judge(long id, Verdict verdict, String by) {
        Outcome<Nothing> check = check(lock(id), verdict, by);
        if (!check.isDone()) {
            return check;
        }
        if (verdict instanceof Verdict.NotMet notMet) {
            history.add(id, new ConditionEvent(Kind.NOT_MET, by, notMet.remark(), deadline(id)));
        } else if (verdict instanceof Verdict.Extended extended) {
            setDeadline(id, extended.deadline(), extended.reason(), by);
        } else {
            meet(id, by);
        }
        return Outcome.done();
    }

    /**
     * Extends a deadline without a report to judge. The secretariat decides it, or acts for the steering group, with a
     * reason.
     */
    @Transactional
    public Outcome<Nothing> extend(long id, LocalDate deadline, String reason, String by) {
        Outcome<Nothing> check = isOpen(lock(id)).then(() -> isAhead(deadline));
        if (!check.isDone()) {
            return check;
        }
        setDeadline(id, deadline, reason, by);
        return Outcome.done();
    }

    /**
     * Marks the condition as met on its owner's word, as models without verdicts do. Idempotent: keeps the first
     * evidence.
     */
    @Transactional
    public void meetWithoutVerdict(long id, String evidence, String by) {
        if (lock(id).isOpen()) {
            report(id, evidence, by);
            meet(id, null);
        }
    }

    /** Lapses the case's open conditions, because the case ended. */
    @Transactional
    public void lapse(String caseNumber, String reason) {
        cases.lock(CaseNumber.of(caseNumber));
        for (Condition condition : conditions.unmet(caseNumber)) {
            end(condition, reason, null);
        }
    }

    /**
     * Waives the condition by a decision of the steering group.
     *
     * @return whether it was still open
     */
    @Transactional
    public boolean waive(long id, Decision decision) {
        return end(lock(id), "Frafaldet ved beslutning nr. %d.".formatted(decision.id()), decision.id());
    }

    private boolean end(Condition condition, String reason, @Nullable Long waivedBy) {
        boolean lapsed = database.sql("UPDATE portvagt.decision_condition"
                                + " SET lapsed_at = :now, lapse_reason = :reason, waived_by = :decision"
                                + " WHERE id = :id AND met_at IS NULL AND lapsed_at IS NULL")
                        .param("now", now())
                        .param("reason", reason)
                        .param("decision", waivedBy)
                        .param("id", condition.id())
                        .update()
                == 1;
        if (lapsed) {
            history.add(
                    condition.id(),
                    new ConditionEvent(
                            Kind.LAPSED, null, reason, condition.content().deadline()));
        }
        return lapsed;
    }

    /** Extends the case's open conditions by the days of its pause. */
    @Transactional
    public void postpone(String caseNumber, int days) {
        cases.lock(CaseNumber.of(caseNumber));
        for (Condition condition : conditions.unmet(caseNumber)) {
            setDeadline(
                    condition.id(),
                    condition.content().deadline().plusDays(days),
                    "Sagen har været på pause i " + days + " dage.",
                    BY_ITSELF);
        }
    }

    /** Returns the events, oldest first. */
    public List<ConditionEvent> history(long id) {
        return history.of(id);
    }

    private Outcome<Nothing> check(Condition condition, Verdict verdict, String by) {
        return isOpen(condition)
                .then(() -> isReported(condition))
                .then(() -> isNotOwnWork(condition, by))
                .then(() ->
                        verdict instanceof Verdict.Extended extended ? isAhead(extended.deadline()) : Outcome.done());
    }

    private static Outcome<Nothing> isOpen(Condition condition) {
        return condition.isOpen()
                ? Outcome.done()
                : Outcome.refused("Vilkåret er allerede "
                        + (condition.state() == ConditionState.MET
                                ? "opfyldt."
                                : "bortfaldet: sagen er slut, eller styregruppen har frafaldet det."));
    }

    private static Outcome<Nothing> isReported(Condition condition) {
        return condition.state() == ConditionState.REPORTED
                ? Outcome.done()
                : Outcome.refused("Der er ikke indberettet noget at bedømme.");
    }

    private Outcome<Nothing> isNotOwnWork(Condition condition, String by) {
        return history.latestReport(condition.id())
                .filter(report -> report.person().equals(by))
                .map(report ->
                        Outcome.<Nothing>refused("Den, der har indberettet om vilkåret, kan ikke selv bedømme det."
                                + " En anden skal tage opgaven."))
                .orElse(Outcome.done());
    }

    private Outcome<Nothing> isAhead(LocalDate deadline) {
        return deadline.isBefore(LocalDate.now(clock))
                ? Outcome.refused("Den nye frist skal være en dag, der ikke er gået.")
                : Outcome.done();
    }

    /**
     * Records that the condition is met.
     *
     * @param judgedBy null without a judge
     */
    private void meet(long id, @Nullable String judgedBy) {
        ConditionEvent report = history.latestReport(id).orElseThrow();
        database.sql("UPDATE portvagt.decision_condition"
                        + " SET evidence = :evidence, met_by = :by, met_at = :now, judged_by = :judge WHERE id = :id")
                .param("evidence", report.text())
                .param("by", report.person())
                .param("now", now())
                .param("judge", judgedBy)
                .param("id", id)
                .update();
        history.add(
                id, new ConditionEvent(Kind.MET, judgedBy == null ? report.person() : judgedBy, null, deadline(id)));
    }

    private void setDeadline(long id, LocalDate deadline, String reason, String by) {
        database.sql("UPDATE portvagt.decision_condition SET deadline = :deadline WHERE id = :id")
                .param("deadline", deadline)
                .param("id", id)
                .update();
        history.add(id, new ConditionEvent(Kind.EXTENDED, by, reason, deadline));
    }

    /**
     * Locks the condition, so that the second of two concurrent verdicts is refused; its case first, because the last
     * verdict on a case reads all conditions of it.
     */
    private Condition lock(long id) {
        String caseNumber = conditions.get(id).caseNumber();
        if (caseNumber != null) {
            cases.lock(CaseNumber.of(caseNumber));
        }
        database.sql("SELECT id FROM portvagt.decision_condition WHERE id = :id FOR UPDATE")
                .param("id", id)
                .query(Long.class)
                .single();
        return conditions.get(id);
    }

    private LocalDate deadline(long id) {
        return conditions.get(id).content().deadline();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
