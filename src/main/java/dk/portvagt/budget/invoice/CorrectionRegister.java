package dk.portvagt.budget.invoice;

import dk.portvagt.budget.Basis;
import dk.portvagt.budget.PoolLine;
import dk.portvagt.budget.invoice.InvoiceCorrection.Ruling;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds booked invoices and keeps what was decided about taking them back. */
@Component
class CorrectionRegister {

    private final JdbcClient database;
    private final Clock clock;

    CorrectionRegister(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Returns the latest booking of the invoice that the correction names. */
    Optional<BookedInvoice> find(String municipality, InvoiceCorrection correction) {
        return database.sql("""
                        SELECT i.id, i.attempt, i.invoice_number, i.vendor, i.case_number, i.line, i.year, i.amount,
                            i.booking_key, b.decision_id, b.category, b.office, i.registered_by,
                            EXISTS (SELECT FROM portvagt.decision d WHERE d.case_number = i.case_number
                                AND d.subject = 'G5' AND d.outcome IN ('APPROVED', 'APPROVED_WITH_CONDITIONS')) AS retired
                        FROM portvagt.invoice i
                        JOIN portvagt.booking b ON b.booking_key = i.booking_key AND b.entry = 1
                        WHERE i.municipality = :municipality AND i.cvr = :cvr
                            AND i.number_key = portvagt.document_key(:number)
                        ORDER BY i.attempt DESC LIMIT 1
                        """)
                .param("municipality", municipality)
                .param("cvr", correction.cvr())
                .param("number", correction.invoiceNumber())
                .query((row, number) -> new BookedInvoice(
                        row.getLong("id"),
                        row.getInt("attempt"),
                        row.getString("invoice_number"),
                        row.getString("vendor"),
                        PoolLine.valueOf(row.getString("line")),
                        row.getInt("year"),
                        row.getBigDecimal("amount"),
                        new Basis(
                                row.getString("booking_key"),
                                row.getLong("decision_id"),
                                municipality,
                                row.getString("case_number"),
                                row.getString("category"),
                                row.getString("office"),
                                row.getString("registered_by")),
                        row.getBoolean("retired")))
                .optional();
    }

    /** Tells whether the vendor's credit note is booked already. */
    boolean isBooked(String municipality, InvoiceCorrection correction) {
        return database.sql("""
                        SELECT EXISTS (SELECT FROM portvagt.invoice_correction
                            WHERE municipality = :municipality AND cvr = :cvr AND outcome = 'APPROVED'
                                AND kind = 'CREDIT_NOTE' AND number_key = portvagt.document_key(:number))
                        """)
                .param("municipality", municipality)
                .param("cvr", correction.cvr())
                .param("number", correction.creditNoteNumber())
                .query(Boolean.class)
                .single();
    }

    long corrections(BookedInvoice invoice) {
        return database.sql("SELECT count(*) FROM portvagt.invoice_correction WHERE invoice_id = ?")
                .param(invoice.id())
                .query(Long.class)
                .single();
    }

    void add(
            BookedInvoice invoice,
            InvoiceCorrection correction,
            BigDecimal amount,
            Ruling ruling,
            @Nullable String bookingKey) {
        database.sql("""
                        INSERT INTO portvagt.invoice_correction (municipality, invoice_id, kind, cvr, credit_note_number,
                            amount, reason, proposed_by, outcome, decision_reason, decided_by, decided_at, booking_key)
                        VALUES (:municipality, :invoice, :kind, :cvr, :number, :amount, :reason, :proposedBy, :outcome,
                            :ruling, :decidedBy, :at, :key)
                        """)
                .param("municipality", invoice.booked().municipality())
                .param("invoice", invoice.id())
                .param("kind", correction.kind().name())
                .param("cvr", correction.cvr())
                .param("number", correction.creditNoteNumber())
                .param("amount", amount)
                .param("reason", correction.reason())
                .param("proposedBy", correction.proposedBy())
                .param("outcome", ruling.approved() ? "APPROVED" : "REJECTED")
                .param("ruling", ruling.reason())
                .param("decidedBy", ruling.decidedBy())
                .param("at", OffsetDateTime.now(clock))
                .param("key", bookingKey)
                .update();
    }
}
