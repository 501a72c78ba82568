package dk.portvagt.businesscase;

import dk.portvagt.acquisition.AcquisitionCases;
import dk.portvagt.acquisition.CaseNumber;
import dk.portvagt.budget.YearAmount;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the versions of each case's business case. Each gate keeps the version it decided on. */
@Repository
public class BusinessCases {

    private final JdbcClient database;
    private final AcquisitionCases cases;
    private final Clock clock;

    BusinessCases(JdbcClient database, AcquisitionCases cases, Clock clock) {
        this.database = database;
        this.cases = cases;
        this.clock = clock;
    }

    /**
     * Records the business case as the case's next version. Idempotent: keeps the review's last version when nothing
     * has changed.
     *
     * @param gate G1 to G5, or EXTRA_FUNDING
     */
    @Transactional
    public BusinessCaseVersion record(CaseNumber number, long reviewId, String gate, BusinessCase content) {
        // Of two who record one at once the second waits, and finds the version of the first.
        cases.lock(number);
        Optional<BusinessCaseVersion> known =
                ofReview(reviewId).filter(last -> last.content().isSameAs(content));
        return known.orElseGet(() -> add(number, reviewId, gate, content));
    }

    private BusinessCaseVersion add(CaseNumber number, long reviewId, String gate, BusinessCase content) {
        int version = database.sql("""
                        INSERT INTO portvagt.business_case
                            (case_number, version, review_id, gate, discount_rate, recorded_at)
                        SELECT :number, coalesce(max(version), 0) + 1, :review, :gate, :rate, :now
                        FROM portvagt.business_case WHERE case_number = :number
                        RETURNING version""")
                .param("number", number.toString())
                .param("review", reviewId)
                .param("gate", gate)
                .param("rate", content.rate())
                .param("now", OffsetDateTime.now(clock))
                .query(Integer.class)
                .single();
        content.flows()
                .forEach(flow -> database.sql("""
                        INSERT INTO portvagt.business_case_year (case_number, version, year, one_off, running, benefits)
                        VALUES (:number, :version, :year, :oneOff, :running, :benefits)""")
                        .param("number", number.toString())
                        .param("version", version)
                        .param("year", flow.year())
                        .param("oneOff", flow.oneOff())
                        .param("running", flow.running())
                        .param("benefits", flow.benefits())
                        .update());
        return new BusinessCaseVersion(number, version, reviewId, gate, content);
    }

    /** Returns all versions of the case, oldest first. */
    public List<BusinessCaseVersion> ofCase(CaseNumber number) {
        return database.sql("SELECT * FROM portvagt.business_case WHERE case_number = :number ORDER BY version")
                .param("number", number.toString())
                .query((row, index) -> version(row))
                .list();
    }

    /** Returns the newest version; empty before the first gate. */
    public Optional<BusinessCaseVersion> latest(CaseNumber number) {
        return database.sql("SELECT * FROM portvagt.business_case WHERE case_number = :number"
                        + " ORDER BY version DESC LIMIT 1")
                .param("number", number.toString())
                .query((row, index) -> version(row))
                .optional();
    }

    /** Returns the review's last version, the one it decided or will decide on. */
    public Optional<BusinessCaseVersion> ofReview(long reviewId) {
        return database.sql("SELECT * FROM portvagt.business_case WHERE review_id = :review"
                        + " ORDER BY version DESC LIMIT 1")
                .param("review", reviewId)
                .query((row, index) -> version(row))
                .optional();
    }

    /** Returns the last version of the review before this one; empty for the first review. */
    public Optional<BusinessCaseVersion> before(BusinessCaseVersion version) {
        return database.sql("SELECT * FROM portvagt.business_case WHERE case_number = :number AND version < :version"
                        + " AND review_id <> :review ORDER BY version DESC LIMIT 1")
                .param("number", version.number().toString())
                .param("version", version.version())
                .param("review", version.reviewId())
                .query((row, index) -> version(row))
                .optional();
    }

    private BusinessCaseVersion version(ResultSet row) throws SQLException {
        CaseNumber number = CaseNumber.of(row.getString("case_number"));
        int version = row.getInt("version");
        List<CashFlow> flows = flows(number, version);
        return new BusinessCaseVersion(
                number,
                version,
                row.getLong("review_id"),
                row.getString("gate"),
                BusinessCase.of(
                        rate(row),
                        amounts(flows, CashFlow::oneOff),
                        amounts(flows, CashFlow::running),
                        amounts(flows, CashFlow::benefits)));
    }

    private List<CashFlow> flows(CaseNumber number, int version) {
        return database.sql("SELECT * FROM portvagt.business_case_year"
                        + " WHERE case_number = :number AND version = :version ORDER BY year")
                .param("number", number.toString())
                .param("version", version)
                .query((row, index) -> new CashFlow(
                        row.getInt("year"),
                        row.getBigDecimal("one_off"),
                        row.getBigDecimal("running"),
                        row.getBigDecimal("benefits")))
                .list();
    }

    private static BigDecimal rate(ResultSet row) throws SQLException {
        return row.getBigDecimal("discount_rate").stripTrailingZeros();
    }

    private static List<YearAmount> amounts(List<CashFlow> flows, Function<CashFlow, BigDecimal> part) {
        return flows.stream()
                .map(flow -> new YearAmount(flow.year(), part.apply(flow)))
                .toList();
    }
}
