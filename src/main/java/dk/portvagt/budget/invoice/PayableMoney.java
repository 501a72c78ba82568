package dk.portvagt.budget.invoice;

import dk.portvagt.budget.Kroner;
import dk.portvagt.budget.PoolLine;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Lists what can pay an invoice: the money that cases have committed and not spent, in every year that is not closed.
 * It stays payable after acceptance, withdrawal and phase-out, as long as it is committed.
 */
@Component
public class PayableMoney {

    private static final int MOST_OFFERED = 500;

    private final JdbcClient database;

    PayableMoney(JdbcClient database) {
        this.database = database;
    }

    /**
     * Describes the money of one case, line and year that can pay an invoice.
     *
     * @param title the case's title; null for a case that is not registered
     * @param vendor the contract's vendor, else that of the case's latest invoice; null when both are missing
     * @param cvr the vendor's company number from earlier invoices, else as the solution was taken in; null when both
     *     are missing
     * @param rest DKK, committed and not spent; in clarification and phase-out what is reserved as well
     */
    public record Payable(
            String caseNumber,
            @Nullable String title,
            @Nullable String vendor,
            @Nullable String cvr,
            PoolLine line,
            int year,
            BigDecimal rest) {

        /** Writes the rest in Danish: {@code 1.000,50 kr.} */
        public String restInKroner() {
            return Kroner.format(rest);
        }

        /** Describes it for a choice, in Danish. */
        public String label() {
            return String.join(
                    " · ",
                    Stream.of(caseNumber, title, vendor, line.danishName() + " " + year, restInKroner() + " tilbage")
                            .filter(part -> part != null)
                            .toList());
        }
    }

    /** Returns the payable money of one case, the earliest year first. */
    public List<Payable> ofCase(String municipality, String caseNumber) {
        return find(municipality, caseNumber, null);
    }

    /**
     * Returns the payable money of the municipality, at most 500 entries.
     *
     * @param cvr the vendor whose cases come first; null for none
     */
    public List<Payable> ofMunicipality(String municipality, @Nullable String cvr) {
        return find(municipality, null, cvr == null ? null : Cvr.parse(cvr).orElse(null));
    }

    /** Returns the vendor's name as its latest invoice in the municipality states it; null before the first. */
    public @Nullable String vendor(String municipality, String cvr) {
        return database.sql("""
                        SELECT vendor FROM portvagt.invoice
                        WHERE municipality = :municipality AND cvr = :cvr ORDER BY id DESC LIMIT 1
                        """)
                .param("municipality", municipality)
                .param("cvr", Cvr.parse(cvr).orElse(""))
                .query(String.class)
                .optional()
                .orElse(null);
    }

    private List<Payable> find(String municipality, @Nullable String caseNumber, @Nullable String cvr) {
        return database.sql("""
                        SELECT a.case_number, c.title, coalesce(k.vendor, known.vendor) AS vendor,
                            coalesce(known.cvr, taken.cvr) AS cvr,
                            a.line, a.year, sum(a.balance) AS rest
                        FROM portvagt.account a
                        JOIN LATERAL (%s) approval ON true
                        LEFT JOIN portvagt.money_owner c ON c.case_number = a.case_number
                        LEFT JOIN portvagt.contract k ON k.case_number = a.case_number
                        LEFT JOIN portvagt.existing_solution taken ON taken.case_number = a.case_number
                        LEFT JOIN LATERAL (
                            SELECT i.vendor, i.cvr FROM portvagt.invoice i
                            WHERE i.municipality = a.municipality AND i.cvr IS NOT NULL
                                AND (lower(i.vendor) = lower(k.vendor)
                                    OR k.vendor IS NULL AND i.case_number = a.case_number)
                            ORDER BY i.id DESC LIMIT 1) known ON true
                        WHERE a.municipality = :municipality AND a.balance > 0
                            AND (a.kind = 'COMMITTED' OR a.kind = 'RESERVED' AND approval.reserved_may_pay)
                            AND (:case::text IS NULL OR a.case_number = :case)
                            AND NOT EXISTS (
                                SELECT FROM portvagt.closed_budget_year closed
                                WHERE closed.municipality = a.municipality AND closed.year = a.year)
                        GROUP BY a.case_number, c.title, k.vendor, known.vendor, known.cvr, taken.cvr, a.line, a.year
                        ORDER BY (coalesce(known.cvr, taken.cvr) = :cvr) IS TRUE DESC, a.case_number, a.year, a.line
                        LIMIT %d
                        """.formatted(InvoiceBasis.latestApproval("a.municipality", "a.case_number"), MOST_OFFERED))
                .param("municipality", municipality)
                .param("case", caseNumber)
                .param("cvr", cvr)
                .query((row, number) -> new Payable(
                        row.getString("case_number"),
                        row.getString("title"),
                        row.getString("vendor"),
                        row.getString("cvr"),
                        PoolLine.valueOf(row.getString("line")),
                        row.getInt("year"),
                        row.getBigDecimal("rest")))
                .list();
    }
}
