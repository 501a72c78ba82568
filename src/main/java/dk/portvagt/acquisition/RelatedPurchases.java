package dk.portvagt.acquisition;

import dk.portvagt.acquisition.RelatedPurchase.Relation;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds purchases that look like one purchase split to stay under a limit of authority.
 *
 * <p>Related are cases of the same municipality, registered within a year of each other, before or after. They share
 * the solution (by title, or because one changes what the other bought, or both change the same), the vendor, or the
 * purpose. People confirm the same purpose, with the reason, among the purchases of the same office and category.
 * Rejected, withdrawn and dropped cases bought nothing and do not count, nor do solutions that were in use before the
 * municipality began with Portvagt.
 */
@Repository
public class RelatedPurchases {

    private final JdbcClient database;
    private final Clock clock;

    RelatedPurchases(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Lists the purchases that count as one with the case, by number. */
    public List<RelatedPurchase> of(CaseNumber number) {
        return all(number).stream()
                .filter(purchase -> purchase.relation() != Relation.SAME_OFFICE_AND_CATEGORY)
                .toList();
    }

    /** Lists the other purchases of the same office and category, which do not count with the case, by number. */
    public List<RelatedPurchase> ofOffice(CaseNumber number) {
        return all(number).stream()
                .filter(purchase -> purchase.relation() == Relation.SAME_OFFICE_AND_CATEGORY)
                .toList();
    }

    /**
     * Records that purchases have the same purpose as the case. Idempotent: keeps the first reason. Ignores a case that
     * is not among the {@link #ofOffice purchases of the office}.
     *
     * @param person user id of the person who says so
     */
    @Transactional
    public void confirm(CaseNumber number, Collection<CaseNumber> samePurpose, String reason, String person) {
        ofOffice(number).stream()
                .map(RelatedPurchase::number)
                .filter(samePurpose::contains)
                .forEach(other -> database.sql("""
                                INSERT INTO portvagt.related_purchase
                                    (case_number, related_to, reason, confirmed_by, confirmed_at)
                                VALUES (:case, :other, :reason, :person, :now) ON CONFLICT DO NOTHING""")
                        .param("case", number.toString())
                        .param("other", other.toString())
                        .param("reason", reason)
                        .param("person", person)
                        .param("now", OffsetDateTime.now(clock))
                        .update());
    }

    private List<RelatedPurchase> all(CaseNumber number) {
        return database.sql("""
                        SELECT other.case_number, other.title, confirmed.reason,
                            CASE WHEN lower(other.title) = lower(this.title) OR same.solution THEN 'SAME_SOLUTION'
                                 WHEN lower(others.vendor) = lower(own.vendor) THEN 'SAME_VENDOR'
                                 WHEN confirmed.reason IS NOT NULL THEN 'SAME_PURPOSE'
                                 ELSE 'SAME_OFFICE_AND_CATEGORY' END AS relation,
                            (SELECT coalesce(sum(amount), 0) FROM portvagt.case_cost cost
                                WHERE cost.case_number = other.case_number) AS lifetime_total
                        FROM portvagt.acquisition_case this
                        JOIN portvagt.acquisition_case other
                            ON other.municipality = this.municipality AND other.case_number <> this.case_number
                            AND other.created_at BETWEEN this.created_at - interval '1 year'
                                AND this.created_at + interval '1 year'
                        LEFT JOIN portvagt.solution_change mine ON mine.case_number = this.case_number
                        LEFT JOIN portvagt.solution_change theirs ON theirs.case_number = other.case_number
                        CROSS JOIN LATERAL (SELECT coalesce(mine.solution, this.case_number)
                            = coalesce(theirs.solution, other.case_number) AS solution) same
                        LEFT JOIN portvagt.contract own ON own.case_number = this.case_number
                        LEFT JOIN portvagt.contract others ON others.case_number = other.case_number
                        LEFT JOIN LATERAL (SELECT reason FROM portvagt.related_purchase
                            WHERE (case_number, related_to) IN ((this.case_number, other.case_number),
                                (other.case_number, this.case_number))
                            ORDER BY confirmed_at LIMIT 1) confirmed ON true
                        WHERE this.case_number = :number
                            AND other.status IN ('OPEN', 'RETIRED', 'FINISHED')
                            AND NOT EXISTS (SELECT FROM portvagt.existing_solution before
                                WHERE before.case_number = other.case_number)
                            AND (same.solution OR lower(other.title) = lower(this.title)
                                OR lower(others.vendor) = lower(own.vendor)
                                OR confirmed.reason IS NOT NULL
                                OR (other.office = this.office AND other.category = this.category))
                        ORDER BY other.case_number""")
                .param("number", number.toString())
                .query((row, index) -> {
                    Relation relation = Relation.valueOf(row.getString("relation"));
                    return new RelatedPurchase(
                            CaseNumber.of(row.getString("case_number")),
                            row.getString("title"),
                            relation,
                            relation == Relation.SAME_PURPOSE ? row.getString("reason") : null,
                            row.getBigDecimal("lifetime_total"));
                })
                .list();
    }
}
