package dk.portvagt.budgetyear.steps;

import dk.portvagt.DanishDay;
import dk.portvagt.acquisition.CaseNumber;
import dk.portvagt.budget.Basis;
import dk.portvagt.budget.BudgetFrames;
import dk.portvagt.budget.CentralPool;
import dk.portvagt.budget.Frame;
import dk.portvagt.budget.FrameAmount;
import dk.portvagt.budget.Grant;
import dk.portvagt.budget.LineYear;
import dk.portvagt.budget.PoolLine;
import dk.portvagt.budget.TestPaper;
import dk.portvagt.decision.DecisionAuthority;
import dk.portvagt.decision.DecisionOutcome;
import dk.portvagt.decision.DecisionRegister;
import dk.portvagt.decision.DecisionSubject;
import dk.portvagt.decision.NewDecision;
import dk.portvagt.process.Answers;
import java.math.BigDecimal;
import java.util.List;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a municipality is given without a meeting being held for it. */
public final class TestBudget {

    static final BigDecimal EACH_LINE = new BigDecimal("10000000");

    private final CentralPool pool;
    private final BudgetFrames frames;
    private final DecisionRegister decisions;
    private final JdbcClient database;
    private final String municipality;

    public TestBudget(BeanFactory beans, String municipality) {
        pool = beans.getBean(CentralPool.class);
        frames = beans.getBean(BudgetFrames.class);
        decisions = beans.getBean(DecisionRegister.class);
        database = beans.getBean(JdbcClient.class);
        this.municipality = municipality;
    }

    /** Ten million kroner on each line in four years, unless there is money already. */
    public void open() {
        for (int year = Answers.YEAR; year < Answers.YEAR + 4; year++) {
            for (PoolLine line : PoolLine.values()) {
                if (pool.available(new LineYear(municipality, line, year)).signum() == 0) {
                    give(line, year, EACH_LINE);
                }
            }
        }
    }

    public void give(PoolLine line, int year, BigDecimal amount) {
        pool.appropriate(new LineYear(municipality, line, year), amount, basis());
    }

    public void frame(Frame frame, long amount) {
        frames.enter(List.of(new FrameAmount(frame, BigDecimal.valueOf(amount))), basis());
    }

    /**
     * The chair's approval, which grants more than tests book.
     *
     * @param number null for what is about no case
     */
    long approval(CaseNumber number, DecisionSubject subject) {
        return approval(number, subject, TestPaper.ample(database, municipality, caseNumber(number)));
    }

    /** The chair's approval, which grants this alone. */
    public long approval(CaseNumber number, DecisionSubject subject, Grant grant) {
        return approval(number, subject, TestPaper.asking(database, municipality, caseNumber(number), List.of(grant)));
    }

    private long approval(CaseNumber number, DecisionSubject subject, long paper) {
        return decisions.record(
                NewDecision.outsideMeeting(
                        municipality,
                        caseNumber(number),
                        subject,
                        DecisionOutcome.APPROVED,
                        DecisionAuthority.CHAIR,
                        DanishDay.today(),
                        "steering-chair",
                        null),
                paper);
    }

    private static String caseNumber(CaseNumber number) {
        return number == null ? null : number.toString();
    }

    /** What a booking of the case rests on: the chair's approval. */
    public Basis basis(CaseNumber number, String office, String step, DecisionSubject subject) {
        return new Basis(
                number + ":" + step,
                approval(number, subject),
                municipality,
                number.toString(),
                "software",
                office,
                "tester");
    }

    private Basis basis() {
        long decision = approval(null, DecisionSubject.BUDGET_YEAR);
        return Basis.ofBudget("%s:given-%d".formatted(municipality, decision), decision, municipality, "tester");
    }
}
