package dk.portvagt.condition;

import dk.portvagt.acquisition.AcquisitionCases;
import dk.portvagt.acquisition.CaseNumber;
import dk.portvagt.decision.DecisionConditions;
import dk.portvagt.decision.NewCondition;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the conditions that approvals set. An open condition in force blocks the case's next gate. */
@Repository
public class Conditions implements DecisionConditions {

    private static final String IN_FORCE = """
            SELECT condition.*, decision.municipality,
                (SELECT kind FROM portvagt.condition_event WHERE condition_id = condition.id
                    AND kind IN ('REPORTED', 'TIME_ASKED', 'NOT_MET', 'EXTENDED') ORDER BY id DESC LIMIT 1) latest
            FROM portvagt.decision_condition condition JOIN portvagt.decision ON decision.id = condition.decision_id
            """;
    private static final String OPEN = "condition.met_at IS NULL AND condition.lapsed_at IS NULL";

    private final JdbcClient database;
    private final AcquisitionCases cases;
    private final ApplicationEventPublisher events;

    Conditions(JdbcClient database, AcquisitionCases cases, ApplicationEventPublisher events) {
        this.database = database;
        this.cases = cases;
        this.events = events;
    }

    /** Returns the case's open conditions in force, oldest first. */
    public List<Condition> unmet(String caseNumber) {
        return database.sql(IN_FORCE + "WHERE condition.case_number = :case AND " + OPEN + " ORDER BY condition.id")
                .param("case", caseNumber)
                .query(Conditions::condition)
                .list();
    }

    /** Returns every condition of the case that was ever in force, oldest first. */
    public List<Condition> ofCase(String caseNumber) {
        return database.sql(IN_FORCE + "WHERE condition.case_number = :case ORDER BY condition.id")
                .param("case", caseNumber)
                .query(Conditions::condition)
                .list();
    }

    @Override
    public List<NewCondition> setBy(long decisionId) {
        return database.sql("SELECT * FROM portvagt.decision_condition WHERE decision_id = :decision ORDER BY id")
                .param("decision", decisionId)
                .query((row, number) -> content(row))
                .list();
    }

    /**
     * Tells whether no condition blocks the case. Locks the case until the caller's transaction ends. A condition met
     * at this moment is therefore either seen here or finds the caller waiting.
     */
    public boolean allMet(String caseNumber) {
        cases.lock(CaseNumber.of(caseNumber));
        return unmet(caseNumber).isEmpty();
    }

    /**
     * Returns a condition in force.
     *
     * @throws NoSuchElementException if there is no such condition in force
     */
    public Condition get(long id) {
        return database.sql(IN_FORCE + "WHERE condition.id = :id")
                .param("id", id)
                .query(Conditions::condition)
                .optional()
                .orElseThrow(() -> new NoSuchElementException("No condition " + id + " in force"));
    }

    /** Returns the municipality's open conditions due on the day or before, the longest overdue first. */
    public List<Condition> due(String municipality, LocalDate on) {
        return database.sql(IN_FORCE + "WHERE decision.municipality = :municipality AND " + OPEN
                        + " AND condition.deadline <= :on ORDER BY condition.deadline, condition.id")
                .param("municipality", municipality)
                .param("on", on)
                .query(Conditions::condition)
                .list();
    }

    /** Returns all open conditions of the municipality, the next deadline first. */
    public List<Condition> open(String municipality) {
        return database.sql(IN_FORCE + "WHERE decision.municipality = :municipality AND " + OPEN
                        + " ORDER BY condition.deadline, condition.id")
                .param("municipality", municipality)
                .query(Conditions::condition)
                .list();
    }

    /** Returns the open conditions without a follow-up. */
    public List<Condition> notFollowedUp() {
        return database.sql(IN_FORCE + "WHERE condition.followed_up_at IS NULL AND " + OPEN + " ORDER BY condition.id")
                .query(Conditions::condition)
                .list();
    }

    /** Brings conditions into force at once, for a decision that needs no confirmation. */
    public void set(@Nullable String caseNumber, long decisionId, List<NewCondition> conditions) {
        conditions.forEach(condition -> insert(caseNumber, null, decisionId, condition));
        tell(decisionId, conditions.size());
    }

    /** Proposes conditions for an item of a meeting, in place of earlier proposals for it. */
    @Transactional
    public void propose(@Nullable String caseNumber, long itemId, List<NewCondition> conditions) {
        database.sql("DELETE FROM portvagt.decision_condition WHERE agenda_item_id = :item AND decision_id IS NULL")
                .param("item", itemId)
                .update();
        conditions.forEach(condition -> insert(caseNumber, itemId, null, condition));
    }

    public List<NewCondition> proposed(long itemId) {
        return database.sql("SELECT * FROM portvagt.decision_condition WHERE agenda_item_id = :item ORDER BY id")
                .param("item", itemId)
                .query((row, number) -> content(row))
                .list();
    }

    public void bringIntoForce(long itemId, long decisionId) {
        int inForce = database.sql(
                        "UPDATE portvagt.decision_condition SET decision_id = :decision WHERE agenda_item_id = :item")
                .param("decision", decisionId)
                .param("item", itemId)
                .update();
        tell(decisionId, inForce);
    }

    private void tell(long decisionId, int conditions) {
        if (conditions > 0) {
            events.publishEvent(new ConditionsInForce(decisionId));
        }
    }

    private void insert(
            @Nullable String caseNumber, @Nullable Long itemId, @Nullable Long decisionId, NewCondition condition) {
        database.sql("""
                        INSERT INTO portvagt.decision_condition
                            (case_number, agenda_item_id, decision_id, text, owner_group, deadline)
                        VALUES (:case, :item, :decision, :text, :owner, :deadline)""")
                .param("case", caseNumber)
                .param("item", itemId)
                .param("decision", decisionId)
                .param("text", condition.text())
                .param("owner", condition.ownerGroup())
                .param("deadline", condition.deadline())
                .update();
    }

    private static Condition condition(ResultSet row, int number) throws SQLException {
        return new Condition(
                row.getLong("id"),
                row.getString("municipality"),
                row.getString("case_number"),
                row.getLong("decision_id"),
                content(row),
                state(row));
    }

    private static ConditionState state(ResultSet row) throws SQLException {
        if (row.getObject("lapsed_at") != null) {
            return ConditionState.LAPSED;
        }
        if (row.getObject("met_at") != null) {
            return ConditionState.MET;
        }
        String latest = row.getString("latest");
        return "REPORTED".equals(latest) || "TIME_ASKED".equals(latest)
                ? ConditionState.REPORTED
                : ConditionState.IN_FORCE;
    }

    private static NewCondition content(ResultSet row) throws SQLException {
        return new NewCondition(
                row.getString("text"), row.getString("owner_group"), row.getObject("deadline", LocalDate.class));
    }
}
