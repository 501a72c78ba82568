package dk.portvagt.acquisition;

import dk.portvagt.acquisition.RelatedPurchase.Relation;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Finds purchases that look like one purchase split to stay under a limit of authority.
 *
 * <p>Related are cases of the same municipality, registered within a year of each other, before or after. They share
 * the solution (title), the vendor, or both office and category. Rejected, withdrawn and dropped cases bought nothing
 * and do not count.
 */
@Repository
public class RelatedPurchases {

    private final JdbcClient database;

    RelatedPurchases(JdbcClient database) {
        this.database = database;
    }

    public List<RelatedPurchase> of(CaseNumber number) {
        return database.sql("""
                        SELECT other.case_number, other.title,
                            CASE WHEN lower(other.title) = lower(this.title) THEN 'SAME_SOLUTION'
                                 WHEN lower(others.vendor) = lower(own.vendor) THEN 'SAME_VENDOR'
                                 ELSE 'SAME_OFFICE_AND_CATEGORY' END AS relation,
                            (SELECT coalesce(sum(amount), 0) FROM portvagt.case_cost cost
                                WHERE cost.case_number = other.case_number) AS lifetime_total
                        FROM portvagt.acquisition_case this
                        JOIN portvagt.acquisition_case other
                            ON other.municipality = this.municipality AND other.case_number <> this.case_number
                            AND other.created_at BETWEEN this.created_at - interval '1 year'
                                AND this.created_at + interval '1 year'
                        LEFT JOIN portvagt.contract own ON own.case_number = this.case_number
                        LEFT JOIN portvagt.contract others ON others.case_number = other.case_number
                        WHERE this.case_number = :number
                            AND other.status IN ('OPEN', 'RETIRED')
                            AND (lower(other.title) = lower(this.title)
                                OR lower(others.vendor) = lower(own.vendor)
                                OR (other.office = this.office AND other.category = this.category))
                        ORDER BY other.case_number""")
                .param("number", number.toString())
                .query((row, index) -> new RelatedPurchase(
                        CaseNumber.of(row.getString("case_number")),
                        row.getString("title"),
                        Relation.valueOf(row.getString("relation")),
                        row.getBigDecimal("lifetime_total")))
                .list();
    }
}
