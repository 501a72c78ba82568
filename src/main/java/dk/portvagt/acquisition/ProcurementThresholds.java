package dk.portvagt.acquisition;

import dk.portvagt.text.Outcome;
import dk.portvagt.text.Outcome.Nothing;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the thresholds of the procurement rules by day of publication. The product ships what is published; each
 * municipality confirms or corrects it for itself, since it answers for its own purchases. Rows are only added.
 */
@Repository
public class ProcurementThresholds {

    private final JdbcClient database;
    private final Clock clock;

    ProcurementThresholds(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Returns the threshold that counts for a purchase: the municipality's latest one for the day, else the shipped
     * one. Empty where nobody knows one.
     */
    public Optional<ProcurementThreshold> inForce(
            String municipality, ProcurementRegime regime, LocalDate publishedOn) {
        return database.sql("""
                        SELECT amount_dkk, source, confirmed_by,
                            (confirmed_at AT TIME ZONE 'Europe/Copenhagen')::date AS confirmed_on
                        FROM portvagt.procurement_threshold
                        WHERE regime = :regime AND (municipality = :municipality OR municipality IS NULL)
                            AND :day BETWEEN valid_from AND valid_to
                        ORDER BY municipality NULLS LAST, id DESC LIMIT 1""")
                .param("regime", regime.name())
                .param("municipality", municipality)
                .param("day", publishedOn)
                .query((row, index) -> new ProcurementThreshold(
                        row.getBigDecimal("amount_dkk"),
                        row.getString("source"),
                        row.getString("confirmed_by"),
                        row.getObject("confirmed_on", LocalDate.class)))
                .optional();
    }

    /** Returns whether the municipality has confirmed the thresholds of all regimes that count on a day. */
    public boolean areConfirmed(String municipality, LocalDate day) {
        for (ProcurementRegime regime : ProcurementRegime.values()) {
            if (inForce(municipality, regime, day)
                    .map(ProcurementThreshold::confirmedBy)
                    .isEmpty()) {
                return false;
            }
        }
        return true;
    }

    /**
     * Records what a person of the municipality has read in the source. The Commission sets thresholds for two calendar
     * years, from an even one on (directive 2014/24/EU, article 6).
     *
     * @param firstYear of the two years
     * @param amounts whole DKK
     */
    @Transactional
    public Outcome<Nothing> confirm(
            String municipality,
            int firstYear,
            Map<ProcurementRegime, BigDecimal> amounts,
            String source,
            String confirmedBy) {
        if (firstYear % 2 != 0) {
            return Outcome.refused("Ret det første år: tærskelværdier gælder i to år fra et lige år, fx 2026 og 2027.");
        }
        amounts.forEach((regime, amount) -> database.sql("""
                        INSERT INTO portvagt.procurement_threshold (municipality, regime, valid_from, valid_to, amount_dkk,
                            source, confirmed_by, confirmed_at)
                        VALUES (:municipality, :regime, :from, :to, :amount, :source, :by, :now)""")
                .param("municipality", municipality)
                .param("regime", regime.name())
                .param("from", LocalDate.of(firstYear, 1, 1))
                .param("to", LocalDate.of(firstYear + 1, 12, 31))
                .param("amount", amount)
                .param("source", source)
                .param("by", confirmedBy)
                .param("now", OffsetDateTime.now(clock))
                .update());
        return Outcome.done();
    }
}
