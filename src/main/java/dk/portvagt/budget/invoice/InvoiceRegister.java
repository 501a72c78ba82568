package dk.portvagt.budget.invoice;

import dk.portvagt.budget.PoolLine;
import java.math.BigDecimal;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the table of booked invoices. */
@Component
class InvoiceRegister {

    private final JdbcClient database;
    private final Clock clock;

    InvoiceRegister(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Holds the booking under a vendor's invoice number that was not reversed; the day is Danish. */
    record Registered(
            String caseNumber,
            PoolLine line,
            int year,
            BigDecimal amount,
            LocalDate registeredOn,
            String registeredBy) {

        boolean isSameAs(Invoice invoice) {
            return caseNumber.equals(invoice.caseNumber())
                    && line == invoice.line()
                    && year == invoice.year()
                    && amount.compareTo(invoice.amount()) == 0;
        }
    }

    /** Locks the invoice number until the transaction ends. Waits while another transaction holds it. */
    void lock(String municipality, Invoice invoice) {
        database.sql("SELECT pg_advisory_xact_lock(hashtextextended("
                        + ":municipality || '/' || :cvr || '/' || portvagt.document_key(:number), 0))")
                .param("municipality", municipality)
                .param("cvr", invoice.cvr())
                .param("number", invoice.invoiceNumber())
                .query((row, number) -> true)
                .single();
    }

    Optional<Registered> find(String municipality, Invoice invoice) {
        return database.sql("""
                        SELECT case_number, line, year, amount, registered_by,
                            (registered_at AT TIME ZONE 'Europe/Copenhagen')::date AS registered_on
                        FROM portvagt.invoice i
                        WHERE municipality = :municipality AND cvr = :cvr
                            AND number_key = portvagt.document_key(:number)
                            AND NOT EXISTS (SELECT FROM portvagt.invoice_correction c
                                WHERE c.invoice_id = i.id AND c.kind = 'REVERSAL' AND c.outcome = 'APPROVED')
                        """)
                .param("municipality", municipality)
                .param("cvr", invoice.cvr())
                .param("number", invoice.invoiceNumber())
                .query((row, number) -> new Registered(
                        row.getString("case_number"),
                        PoolLine.valueOf(row.getString("line")),
                        row.getInt("year"),
                        row.getBigDecimal("amount"),
                        row.getObject("registered_on", LocalDate.class),
                        row.getString("registered_by")))
                .optional();
    }

    long nextId() {
        return database.sql("SELECT nextval(pg_get_serial_sequence('portvagt.invoice', 'id'))")
                .query(Long.class)
                .single();
    }

    void add(long id, String municipality, Invoice invoice, String bookingKey, String registeredBy) {
        database.sql("""
                        INSERT INTO portvagt.invoice (id, municipality, cvr, vendor, invoice_number, case_number, line, year,
                            amount, invoice_date, booking_key, registered_at, registered_by, attempt)
                        VALUES (:id, :municipality, :cvr, :vendor, :number, :case, :line, :year,
                            :amount, :date, :key, :at, :by,
                            1 + (SELECT count(*) FROM portvagt.invoice before
                                WHERE before.municipality = :municipality AND before.cvr = :cvr
                                    AND before.number_key = portvagt.document_key(:number)))
                        """)
                .param("id", id)
                .param("municipality", municipality)
                .param("cvr", invoice.cvr())
                .param("vendor", invoice.vendor())
                .param("number", invoice.invoiceNumber())
                .param("case", invoice.caseNumber())
                .param("line", invoice.line().name())
                .param("year", invoice.year())
                .param("amount", invoice.amount())
                .param("date", invoice.invoiceDate(), Types.DATE)
                .param("key", bookingKey)
                .param("at", OffsetDateTime.now(clock))
                .param("by", registeredBy)
                .update();
    }
}
