package dk.portvagt.landscape;

import dk.portvagt.acquisition.CaseNumber;
import dk.portvagt.acquisition.CaseStatus;
import dk.portvagt.acquisition.Phase;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lists the cases that a person has raised or whose solution the person owns, page by page. */
@Repository
public class OwnCases {

    /**
     * Indices find the candidate cases, which are then looked up one by one. {@code OFFSET 0} keeps PostgreSQL from
     * reading all cases of the municipality instead, a plan whose cost it underestimates.
     */
    private static final String OWN = """
            FROM (SELECT case_number FROM portvagt.acquisition_case WHERE requester = :person
                UNION SELECT case_number FROM portvagt.acquisition_case WHERE system_owner = :person) candidate
            CROSS JOIN LATERAL (SELECT * FROM portvagt.acquisition_case
                WHERE case_number = candidate.case_number OFFSET 0) own
            WHERE own.municipality = ANY (:municipalities) AND (:ended OR own.status = 'OPEN')
            """;

    private final JdbcClient database;

    OwnCases(JdbcClient database) {
        this.database = database;
    }

    /**
     * Describes the requested cases.
     *
     * @param municipalities codes of the person's municipalities
     * @param person user id
     * @param ended whether to include ended cases
     */
    public record Wanted(List<String> municipalities, String person, boolean ended) {}

    /** Returns the total number of cases. */
    public long count(Wanted wanted) {
        return filled("SELECT count(*) " + OWN, wanted).query(Long.class).single();
    }

    /** Returns one page of cases, the latest case first. */
    public List<OwnCase> page(Wanted wanted, int from, int size) {
        return filled("""
                        SELECT page.*, money.reserved, money.committed, money.spent, due.deadline, notice.notice_date
                        FROM (SELECT own.case_number, own.title, own.phase, own.status, own.requester = :person AS raised,
                                coalesce(own.system_owner = :person, false) AS owned
                            """ + OWN + """
                            ORDER BY own.created_at DESC, own.case_number DESC LIMIT :size OFFSET :from) page
                        CROSS JOIN LATERAL (SELECT
                                coalesce(sum(balance) FILTER (WHERE kind = 'RESERVED'), 0.00) AS reserved,
                                coalesce(sum(balance) FILTER (WHERE kind = 'COMMITTED'), 0.00) AS committed,
                                coalesce(sum(balance) FILTER (WHERE kind = 'SPENT'), 0.00) AS spent
                            FROM portvagt.account WHERE case_number = page.case_number) money
                        CROSS JOIN LATERAL (SELECT min(deadline) AS deadline FROM portvagt.decision_condition
                            WHERE case_number = page.case_number AND decision_id IS NOT NULL
                                AND met_at IS NULL AND lapsed_at IS NULL) due
                        LEFT JOIN portvagt.contract notice ON notice.case_number = page.case_number
                            AND notice.ended_on IS NULL AND notice.notice_date IS DISTINCT FROM notice.decided_notice_date
                        ORDER BY page.case_number DESC""", wanted)
                .param("from", from)
                .param("size", size)
                .query(OwnCases::ownCase)
                .list();
    }

    private JdbcClient.StatementSpec filled(String sql, Wanted wanted) {
        return database.sql(sql)
                .param("municipalities", wanted.municipalities().toArray(String[]::new))
                .param("person", wanted.person())
                .param("ended", wanted.ended());
    }

    private static OwnCase ownCase(ResultSet row, int number) throws SQLException {
        return new OwnCase(
                CaseNumber.of(row.getString("case_number")),
                row.getString("title"),
                Phase.valueOf(row.getString("phase")),
                CaseStatus.valueOf(row.getString("status")),
                row.getBoolean("raised"),
                row.getBoolean("owned"),
                row.getBigDecimal("reserved"),
                row.getBigDecimal("committed"),
                row.getBigDecimal("spent"),
                row.getObject("deadline", LocalDate.class),
                row.getObject("notice_date", LocalDate.class));
    }
}
