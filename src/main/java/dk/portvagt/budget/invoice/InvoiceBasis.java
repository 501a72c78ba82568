package dk.portvagt.budget.invoice;

import dk.portvagt.budget.Basis;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What an invoice of a case rests on: the latest decision that approved money for it, and the dimensions of what was
 * booked on the case last.
 */
@Component
class InvoiceBasis {

    private final JdbcClient database;

    InvoiceBasis(JdbcClient database) {
        this.database = database;
    }

    /**
     * The latest approval of money for the case and what its bookings say of it.
     *
     * @param reservedMayPay in clarification and in phase-out, decided on at G1 and G4, there is no contract: what the
     *     gate reserved pays
     */
    record Approval(long decisionId, boolean reservedMayPay, String category, String office) {

        Basis basis(String key, String municipality, String caseNumber, String bookedBy) {
            return new Basis(key, decisionId, municipality, caseNumber, category, office, bookedBy);
        }
    }

    /** Empty when the case is unknown, or no money was ever set aside for it. */
    Optional<Approval> latest(String municipality, String caseNumber) {
        return database.sql("""
                        SELECT d.id, d.subject IN ('G1', 'G4') AS reserved_may_pay, b.category, b.office
                        FROM portvagt.decision d
                        JOIN LATERAL (
                            SELECT category, office FROM portvagt.booking
                            WHERE case_number = d.case_number ORDER BY id DESC LIMIT 1) b ON true
                        WHERE d.municipality = :municipality AND d.case_number = :case
                            AND d.subject IN ('G1', 'G2', 'G3', 'G4', 'EXTRA_FUNDING')
                            AND d.outcome IN ('APPROVED', 'APPROVED_WITH_CONDITIONS')
                        ORDER BY d.id DESC LIMIT 1
                        """)
                .param("municipality", municipality)
                .param("case", caseNumber)
                .query((row, number) -> new Approval(
                        row.getLong("id"),
                        row.getBoolean("reserved_may_pay"),
                        row.getString("category"),
                        row.getString("office")))
                .optional();
    }
}
