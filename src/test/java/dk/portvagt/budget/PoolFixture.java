package dk.portvagt.budget;

import dk.portvagt.TestMunicipality;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A municipality of its own with the pool's services, decisions to rest on, and cases to book for. */
public final class PoolFixture {

    public static final int YEAR = 2026;

    private static final AtomicInteger NEXT_KEY = new AtomicInteger();

    public final String municipality;
    public final String caseNumber;
    public final DataSource source;
    public final JdbcClient database;
    public final CentralPool pool;
    public final PoolQueries queries;
    public final BudgetYears years;
    public final BudgetFrames frames;
    public final YearClosing closing;
    public final TransactionTemplate transaction;

    public PoolFixture() {
        this(PoolDatabase.application());
    }

    public PoolFixture(DataSource source) {
        this.source = source;
        database = JdbcClient.create(source);
        queries = new PoolQueries(database);
        pool = new CentralPool(new LedgerPosting(database, Clock.systemUTC()), queries);
        years = new BudgetYears(database, Clock.systemUTC());
        frames = new BudgetFrames(database, Clock.systemUTC());
        closing = new YearClosing(pool, queries, years, frames);
        transaction = new TransactionTemplate(new DataSourceTransactionManager(source));
        municipality = TestMunicipality.next();
        caseNumber = caseNumber(1);
        database.sql("INSERT INTO portvagt.municipality VALUES (?, 'Prøvekøbing')")
                .param(municipality)
                .update();
    }

    /** The lines whose corrected budget is not the sum of the movements listed for it. */
    List<LineYear> unexplained() {
        BudgetMovements movements = new BudgetMovements(database, Clock.systemUTC());
        return queries.lines(municipality, 0).stream()
                .filter(line -> movements.of(municipality, line.line().year()).stream()
                                .filter(moved -> moved.line().equals(line.line()))
                                .map(BudgetMovement::amount)
                                .reduce(BigDecimal.ZERO, BigDecimal::add)
                                .compareTo(line.budget())
                        != 0)
                .map(LineStatus::line)
                .toList();
    }

    public static BigDecimal kr(String amount) {
        return new BigDecimal(amount).setScale(2);
    }

    public String caseNumber(int number) {
        return "%s-%d-%04d".formatted(municipality, YEAR, number);
    }

    public LineYear line(PoolLine line, int year) {
        return new LineYear(municipality, line, year);
    }

    public LineYear acquisition() {
        return line(PoolLine.ACQUISITION, YEAR);
    }

    /** Records a decision of the chair that grants more than tests book, and returns its id. */
    public long decision(String subject, String outcome, String aboutCase) {
        return decision(subject, outcome, aboutCase, TestPaper.ample(database, municipality, aboutCase));
    }

    /** Records an approval of the chair that grants this alone, and returns its id. */
    public long granting(String aboutCase, Grant... grants) {
        long paper = TestPaper.asking(database, municipality, aboutCase, List.of(grants));
        return decision(aboutCase == null ? "BUDGET_CHANGE" : "G2", "APPROVED", aboutCase, paper);
    }

    /** Records what the steering group decided about the money that this year hands on: this alone. */
    public long carryOver(int year, List<Grant> grants) {
        long paper = TestPaper.asking(database, municipality, null, grants);
        long decision = decision("CARRY_OVER", "APPROVED", null, paper);
        publishedItem("CARRY_OVER", year, "APPROVED", decision);
        return decision;
    }

    private long decision(String subject, String outcome, String aboutCase, long paper) {
        return database.sql("""
                        INSERT INTO portvagt.decision (municipality, case_number, subject, outcome, authority, decided_on,
                            decided_by, reason, paper_id)
                        VALUES (?, ?, ?, ?, 'CHAIR', DATE '2026-03-01', 'steering-chair', 'Derfor', ?)
                        RETURNING id
                        """)
                .param(municipality)
                .param(aboutCase)
                .param(subject)
                .param(outcome)
                .param(paper)
                .query(Long.class)
                .single();
    }

    public long approval(String subject) {
        return decision(subject, "APPROVED", caseNumber);
    }

    /** An approved step of the case, with a booking key never used before. */
    public Basis approved() {
        return basis("step-" + NEXT_KEY.incrementAndGet(), caseNumber, approval("G2"));
    }

    public Basis basis(String step, String aboutCase, long decisionId) {
        return new Basis(
                aboutCase + ":" + step,
                decisionId,
                municipality,
                aboutCase,
                "software",
                "Børn og Unge",
                "budget-controller");
    }

    public Basis budgetBasis() {
        return Basis.ofBudget(
                municipality + ":budget-" + NEXT_KEY.incrementAndGet(),
                decision("BUDGET_YEAR", "APPROVED", null),
                municipality,
                "budget-controller");
    }

    public Basis carryOverBasis() {
        return carryOverBasis(YEAR, "APPROVED");
    }

    /** What the steering group decided at a meeting about what this year hands on. */
    public Basis carryOverBasis(int year, String outcome) {
        long decision = decision("CARRY_OVER", outcome, null);
        publishedItem("CARRY_OVER", year, outcome, decision);
        return Basis.ofBudget(
                municipality + ":close-" + NEXT_KEY.incrementAndGet(), decision, municipality, "budget-controller");
    }

    /** The item of a held meeting's agenda that the decision was taken on. */
    void publishedItem(String kind, int year, String outcome, long decision) {
        database.sql("""
                        WITH paper AS (
                            INSERT INTO portvagt.decision_paper (municipality, title, recommendation, summary, drafted_at)
                            VALUES (:municipality, 'Budget', 'Godkendes', 'Årets budget', now()) RETURNING id),
                        held AS (
                            INSERT INTO portvagt.meeting (municipality, held_on, place, state, papers_deadline)
                            VALUES (:municipality, DATE '2026-03-01', 'Rådhuset', 'CLOSED', DATE '2026-02-20')
                            RETURNING id)
                        INSERT INTO portvagt.agenda_item (municipality, kind, subject, budget_year, paper_id, state,
                            meeting_id, item_number, outcome, confirmed_at, confirmed_by, decision_id)
                        SELECT :municipality, :kind, :kind, :year, paper.id, 'PUBLISHED', held.id, 3, :outcome, now(),
                            'steering-chair', :decision
                        FROM paper, held""")
                .param("municipality", municipality)
                .param("kind", kind)
                .param("year", year)
                .param("outcome", outcome)
                .param("decision", decision)
                .update();
    }

    /** Closes the year in a transaction of its own. */
    public ClosingResult close(int year, CarryOver decided, Basis basis) {
        return transaction.execute(status -> closing.close(year, decided, basis));
    }

    public void appropriate(LineYear line, String amount) {
        pool.appropriate(line, kr(amount), budgetBasis());
    }

    public long bookings(String key) {
        return database.sql("SELECT count(*) FROM portvagt.booking WHERE booking_key = ?")
                .param(key)
                .query(Long.class)
                .single();
    }

    /** What the accounts of this municipality sum to, less what its ledger says of each: zero, always. */
    public BigDecimal drift() {
        return database.sql("""
                        SELECT abs(sum(a.balance)) + sum(abs(a.balance - coalesce(moved, 0)))
                        FROM portvagt.account a LEFT JOIN LATERAL (
                            SELECT sum(CASE WHEN b.to_account = a.id THEN b.amount ELSE -b.amount END) AS moved
                            FROM portvagt.booking b
                            WHERE b.municipality = a.municipality AND a.id IN (b.to_account, b.from_account)) ledger ON true
                        WHERE a.municipality = ?
                        """)
                .param(municipality)
                .query(BigDecimal.class)
                .optional()
                .orElse(BigDecimal.ZERO);
    }
}
