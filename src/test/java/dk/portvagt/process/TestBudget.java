package dk.portvagt.process;

import dk.portvagt.DanishDay;
import dk.portvagt.budget.Basis;
import dk.portvagt.budget.CentralPool;
import dk.portvagt.budget.LineYear;
import dk.portvagt.budget.PoolLine;
import dk.portvagt.governance.DecisionAuthority;
import dk.portvagt.governance.DecisionOutcome;
import dk.portvagt.governance.DecisionRegister;
import dk.portvagt.governance.DecisionSubject;
import dk.portvagt.governance.NewDecision;
import java.math.BigDecimal;
import org.springframework.beans.factory.BeanFactory;

/** A municipality's budget of four years, with ten million kroner on each line. */
final class TestBudget {

    static final BigDecimal EACH_LINE = new BigDecimal("10000000");

    private final CentralPool pool;
    private final DecisionRegister decisions;
    private final String municipality;

    TestBudget(BeanFactory beans, String municipality) {
        pool = beans.getBean(CentralPool.class);
        decisions = beans.getBean(DecisionRegister.class);
        this.municipality = municipality;
    }

    void open() {
        for (int year = Answers.YEAR; year < Answers.YEAR + 4; year++) {
            appropriate(PoolLine.ACQUISITION, year);
            appropriate(PoolLine.OPERATION, year);
        }
    }

    private void appropriate(PoolLine line, int year) {
        LineYear account = new LineYear(municipality, line, year);
        if (pool.available(account).signum() == 0) {
            pool.appropriate(account, EACH_LINE, Basis.ofBudget(key(account), decision(), municipality, "tester"));
        }
    }

    private static String key(LineYear account) {
        return "%s:test-budget:%s-%d".formatted(account.municipality(), account.line(), account.year());
    }

    private long decision() {
        return decisions.record(NewDecision.outsideMeeting(
                municipality,
                null,
                DecisionSubject.BUDGET_YEAR,
                DecisionOutcome.APPROVED,
                DecisionAuthority.CHAIR,
                DanishDay.today(),
                "steering-chair",
                null));
    }
}
