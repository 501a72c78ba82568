package dk.portvagt.governance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.NoSuchElementException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The conditions that approvals set. One in force and not met blocks the case's next gate. */
@Repository
public class Conditions {

    private final JdbcClient database;
    private final Clock clock;

    Conditions(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** The case's conditions in force and not met, oldest first. */
    public List<Condition> unmet(String caseNumber) {
        return database.sql("SELECT * FROM portvagt.decision_condition"
                        + " WHERE case_number = :case AND decision_id IS NOT NULL AND met_at IS NULL ORDER BY id")
                .param("case", caseNumber)
                .query((row, number) -> new Condition(row.getLong("id"), content(row)))
                .list();
    }

    /** What the decision demands, oldest first. */
    public List<NewCondition> setBy(long decisionId) {
        return database.sql("SELECT * FROM portvagt.decision_condition WHERE decision_id = :decision ORDER BY id")
                .param("decision", decisionId)
                .query((row, number) -> content(row))
                .list();
    }

    /** @throws NoSuchElementException if there is no such condition */
    public Condition get(long id) {
        return database.sql("SELECT * FROM portvagt.decision_condition WHERE id = :id")
                .param("id", id)
                .query((row, number) -> new Condition(id, content(row)))
                .optional()
                .orElseThrow(() -> new NoSuchElementException("There is no condition " + id));
    }

    /** The condition is met; met once is enough, the first evidence stays. */
    public void meet(long id, String evidence, String metBy) {
        database.sql("UPDATE portvagt.decision_condition SET evidence = :evidence, met_by = :by, met_at = :now"
                        + " WHERE id = :id AND met_at IS NULL")
                .param("evidence", evidence)
                .param("by", metBy)
                .param("now", OffsetDateTime.now(clock))
                .param("id", id)
                .update();
    }

    /** In force at once: set by a decision that needs no confirmation. */
    void set(String caseNumber, long decisionId, List<NewCondition> conditions) {
        conditions.forEach(condition -> insert(caseNumber, null, decisionId, condition));
    }

    /** Written down for an item of a meeting, instead of what was written down for it before. */
    @Transactional
    void propose(String caseNumber, long itemId, List<NewCondition> conditions) {
        database.sql("DELETE FROM portvagt.decision_condition WHERE agenda_item_id = :item AND decision_id IS NULL")
                .param("item", itemId)
                .update();
        conditions.forEach(condition -> insert(caseNumber, itemId, null, condition));
    }

    List<NewCondition> proposed(long itemId) {
        return database.sql("SELECT * FROM portvagt.decision_condition WHERE agenda_item_id = :item ORDER BY id")
                .param("item", itemId)
                .query((row, number) -> content(row))
                .list();
    }

    void bringIntoForce(long itemId, long decisionId) {
        database.sql("UPDATE portvagt.decision_condition SET decision_id = :decision WHERE agenda_item_id = :item")
                .param("decision", decisionId)
                .param("item", itemId)
                .update();
    }

    private void insert(String caseNumber, Long itemId, Long decisionId, NewCondition condition) {
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

    private static NewCondition content(ResultSet row) throws SQLException {
        return new NewCondition(
                row.getString("text"), row.getString("owner_group"), row.getObject("deadline", LocalDate.class));
    }
}
