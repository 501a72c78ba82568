package dk.portvagt.budget.invoice;

import dk.portvagt.budget.Basis;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds the basis of a case's invoice: the latest decision that approved money, and the dimensions of the last booking.
 */
@Component
class InvoiceBasis {

    private final JdbcClient database;

    InvoiceBasis(JdbcClient database) {
        this.database = database;
    }

    /**
     * Holds the latest approval of money for the case and the dimensions of its bookings.
     *
     * @param reservedMayPay true in clarification and in phase-out, decided on at G1 and G4: without a contract, the
     *     gate's reservation pays
     */
    record Approval(long decisionId, boolean reservedMayPay, String category, String office) {

        Basis basis(String key, String municipality, String caseNumber, String bookedBy) {
            return new Basis(key, decisionId, municipality, caseNumber, category, office, bookedBy);
        }
    }

    /** Returns the latest approval; empty when the case is unknown or never had money reserved. */
    Optional<Approval> latest(String municipality, String caseNumber) {
        return database.sql("""
                        SELECT d.id, d.reserved_may_pay, b.category, b.office
                        FROM (%s) d
                        JOIN LATERAL (
                            SELECT category, office FROM portvagt.booking
                            WHERE case_number = :case ORDER BY id DESC LIMIT 1) b ON true
                        """.formatted(latestApproval(":municipality", ":case")))
                .param("municipality", municipality)
                .param("case", caseNumber)
                .query((row, number) -> new Approval(
                        row.getLong("id"),
                        row.getBoolean("reserved_may_pay"),
                        row.getString("category"),
                        row.getString("office")))
                .optional();
    }

    /** Returns the query for the latest approval of money for a case, both named as SQL names them. */
    static String latestApproval(String municipality, String caseNumber) {
        return """
                SELECT id, subject IN ('G1', 'G4') AS reserved_may_pay FROM (
                    SELECT * FROM portvagt.decision WHERE case_number = %2$s
                        AND subject IN ('G1', 'G2', 'G3', 'G4', 'EXTRA_FUNDING', 'BLANKET_APPROVAL')
                    UNION ALL
                    SELECT d.* FROM portvagt.decision_grant g JOIN portvagt.decision d ON d.id = g.decision_id
                    WHERE g.case_number = %2$s AND g.kind = 'COMMIT') ruling
                WHERE municipality = %1$s AND outcome IN ('APPROVED', 'APPROVED_WITH_CONDITIONS')
                ORDER BY id DESC LIMIT 1""".formatted(municipality, caseNumber);
    }
}
