package dk.portvagt.web.cockpit.pool;

import dk.portvagt.acquisition.AcquisitionCases;
import dk.portvagt.acquisition.Category;
import dk.portvagt.acquisition.Ideas;
import dk.portvagt.budget.Basis;
import dk.portvagt.budget.CentralPool;
import dk.portvagt.budget.FollowUp;
import dk.portvagt.budget.FollowUps;
import dk.portvagt.budget.ForecastRow;
import dk.portvagt.budget.LineYear;
import dk.portvagt.budget.PoolLine;
import dk.portvagt.budget.TestPaper;
import dk.portvagt.budget.YearAmount;
import dk.portvagt.decision.DecisionAuthority;
import dk.portvagt.decision.DecisionOutcome;
import dk.portvagt.decision.DecisionRegister;
import dk.portvagt.decision.DecisionSubject;
import dk.portvagt.decision.NewDecision;
import dk.portvagt.decision.NewDecision.MeetingItem;
import dk.portvagt.engine.identity.TestPeople;
import java.math.BigDecimal;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A municipality with a budget for 2026 and two cases that use it: one of 600.000,50 kr. of which 400.000 kr. are bound
 * and 150.000,25 kr. paid, and one of 50.000 kr.
 */
public final class SpentPool {

    public static final int YEAR = 2026;

    /** What somebody with bad intentions calls a purchase. */
    public static final String HOSTILE = "<img src=x onerror=hit()>{{7*7}} =HYPERLINK(\"x\";\"y\")";

    public static final String OFFICE = "Børn og Unge";

    public final String municipality;
    public final String suffix;
    public final String caseNumber;
    public final String otherCase;
    public final long meeting;

    private final CentralPool pool;
    private final FollowUps followUps;
    private final DecisionRegister decisions;
    private final JdbcClient database;

    public SpentPool(BeanFactory beans, String municipality) {
        this.municipality = municipality;
        suffix = TestPeople.settle(beans, municipality);
        pool = beans.getBean(CentralPool.class);
        decisions = beans.getBean(DecisionRegister.class);
        followUps = beans.getBean(FollowUps.class);
        database = beans.getBean(JdbcClient.class);
        AcquisitionCases cases = beans.getBean(AcquisitionCases.class);
        caseNumber = cases.register(Ideas.of(municipality, HOSTILE, OFFICE, Category.SOFTWARE))
                .toString();
        otherCase = cases.register(Ideas.of(municipality, "Skærme", "Teknik og Miljø", Category.HARDWARE))
                .toString();
        meeting = database.sql("INSERT INTO portvagt.meeting (municipality, held_on, place, papers_deadline, state)"
                        + " VALUES (?, DATE '2026-02-03', 'Rådhuset', DATE '2026-01-27', 'CLOSED') RETURNING id")
                .param(municipality)
                .query(Long.class)
                .single();
        spend();
    }

    private void spend() {
        LineYear line = new LineYear(municipality, PoolLine.ACQUISITION, YEAR);
        long budget = decide(null, DecisionSubject.BUDGET_YEAR, 1, "Årets budget");
        pool.appropriate(
                line,
                new BigDecimal("2000000"),
                Basis.ofBudget(municipality + ":budget", budget, municipality, "budget-controller" + suffix));
        long approval = decide(caseNumber, DecisionSubject.G2, 2, "=1+1");
        pool.reserve(PoolLine.ACQUISITION, amount("600000.50"), basis(caseNumber, "reserve", approval));
        pool.commitReserved(PoolLine.ACQUISITION, amount("400000"), basis(caseNumber, "commit", approval));
        pool.spend(PoolLine.ACQUISITION, YEAR, new BigDecimal("150000.25"), basis(caseNumber, "pay", approval), false);
        reserve(otherCase, "50000", "reserve");
    }

    /** Reserves for the case on a decision of the chair's own. */
    public void reserve(String forCase, String kroner, String step) {
        long approval = decisions.record(
                NewDecision.outsideMeeting(
                        municipality,
                        forCase,
                        DecisionSubject.G1,
                        DecisionOutcome.APPROVED,
                        DecisionAuthority.CHAIR,
                        LocalDate.of(YEAR, 3, 1),
                        "steering-chair" + suffix,
                        null),
                TestPaper.ample(database, municipality, forCase));
        pool.reserve(PoolLine.ACQUISITION, amount(kroner), basis(forCase, step, approval));
    }

    /** Follows up on the year: the first office is expected to use so much more. */
    public void followUp(String kroner, String reason) {
        FollowUp today = followUps.today(municipality, YEAR);
        followUps.record(
                new FollowUp(
                        municipality,
                        YEAR,
                        today.asOf(),
                        null,
                        today.rows().stream()
                                .map(row -> row.office().equals(OFFICE) && row.line() == PoolLine.ACQUISITION
                                        ? new ForecastRow(
                                                row.line(),
                                                row.office(),
                                                row.budget(),
                                                row.usage(),
                                                new BigDecimal(kroner),
                                                reason)
                                        : row)
                                .toList()),
                "budget-controller" + suffix);
    }

    private long decide(String aboutCase, DecisionSubject subject, int item, String reason) {
        long paper = TestPaper.ample(database, municipality, aboutCase);
        database.sql("""
                        INSERT INTO portvagt.agenda_item
                            (municipality, kind, subject, budget_year, paper_id, state, meeting_id, item_number)
                        VALUES (:municipality, :kind, :subject, :year, :paper, 'ON_AGENDA', :meeting, :item)""")
                .param("municipality", municipality)
                .param("kind", aboutCase == null ? subject.name() : "GATE")
                .param("subject", subject.name())
                .param("year", aboutCase == null ? YEAR : null, Types.INTEGER)
                .param("paper", paper)
                .param("meeting", meeting)
                .param("item", item)
                .update();
        return decisions.record(
                new NewDecision(
                        municipality,
                        aboutCase,
                        subject,
                        DecisionOutcome.APPROVED,
                        DecisionAuthority.STEERING_GROUP,
                        new MeetingItem(meeting, item, "Inger Højgaard", null),
                        LocalDate.of(YEAR, 2, 4),
                        "steering-chair" + suffix,
                        reason),
                paper);
    }

    private Basis basis(String aboutCase, String step, long decision) {
        boolean first = aboutCase.equals(caseNumber);
        return new Basis(
                aboutCase + ":" + step,
                decision,
                municipality,
                aboutCase,
                first ? "software" : "hardware",
                first ? OFFICE : "Teknik og Miljø",
                "budget-controller" + suffix);
    }

    private static List<YearAmount> amount(String kroner) {
        return List.of(new YearAmount(YEAR, new BigDecimal(kroner)));
    }
}
