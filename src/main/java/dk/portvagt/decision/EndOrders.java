package dk.portvagt.decision;

import dk.portvagt.acquisition.CaseNumber;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps the orders to end cases between the person who gives one and the case's process, which carries it out. */
@Repository
public class EndOrders {

    private final JdbcClient database;
    private final Clock clock;

    EndOrders(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Gives an order. The caller has checked that the person may. */
    public void give(CaseNumber number, EndOrder order) {
        database.sql("""
                        INSERT INTO portvagt.end_order
                            (municipality, case_number, kind, ordered_by, reason, decision_id, ordered_at)
                        VALUES (:municipality, :case, :kind, :by, :reason, :decision, :now)""")
                .param("municipality", number.municipality())
                .param("case", number.toString())
                .param("kind", order.kind().name())
                .param("by", order.orderedBy())
                .param("reason", order.reason())
                .param("decision", order.decisionId())
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    /** Takes the last order of the kind that nobody has carried out; empty without one. Each order is taken once. */
    public Optional<EndOrder> carryOut(CaseNumber number, EndOrder.Kind kind) {
        return database.sql("""
                        UPDATE portvagt.end_order SET carried_out_at = :now
                        WHERE id = (SELECT max(id) FROM portvagt.end_order
                            WHERE case_number = :case AND kind = :kind AND carried_out_at IS NULL)
                        RETURNING ordered_by, reason, decision_id""")
                .param("case", number.toString())
                .param("kind", kind.name())
                .param("now", OffsetDateTime.now(clock))
                .query((row, index) -> new EndOrder(
                        kind,
                        row.getString("ordered_by"),
                        row.getString("reason"),
                        row.getObject("decision_id", Long.class)))
                .optional();
    }
}
