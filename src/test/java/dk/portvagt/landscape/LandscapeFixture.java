package dk.portvagt.landscape;

import dk.portvagt.acquisition.AcquisitionCases;
import dk.portvagt.acquisition.CaseNumber;
import dk.portvagt.acquisition.Ideas;
import dk.portvagt.budget.Basis;
import dk.portvagt.budget.CentralPool;
import dk.portvagt.budget.LineYear;
import dk.portvagt.budget.PoolLine;
import dk.portvagt.budget.TestPaper;
import dk.portvagt.budget.YearAmount;
import dk.portvagt.decision.DecisionAuthority;
import dk.portvagt.decision.DecisionOutcome;
import dk.portvagt.decision.DecisionRegister;
import dk.portvagt.decision.DecisionSubject;
import dk.portvagt.decision.NewDecision;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A municipality with money, and cases with a reservation to sign contracts from. */
class LandscapeFixture {

    static final String MUNICIPALITY = "841";
    static final int YEAR = 2026;

    private final JdbcClient database;
    private final AcquisitionCases cases;
    private final DecisionRegister decisions;
    private final CentralPool pool;

    LandscapeFixture(BeanFactory beans) {
        database = beans.getBean(JdbcClient.class);
        cases = beans.getBean(AcquisitionCases.class);
        decisions = beans.getBean(DecisionRegister.class);
        pool = beans.getBean(CentralPool.class);
    }

    CaseNumber caseWithReservation(List<YearAmount> reserved) {
        Ideas.municipality(database, MUNICIPALITY);
        CaseNumber number = cases.register(Ideas.of(MUNICIPALITY, "Arkivsystem"));
        Basis basis = basis(number, "reserve");
        for (YearAmount amount : reserved) {
            pool.appropriate(
                    new LineYear(MUNICIPALITY, PoolLine.ACQUISITION, amount.year()),
                    new BigDecimal("10000000"),
                    Basis.ofBudget(
                            number + ":budget-" + amount.year(), budgetDecision(), MUNICIPALITY, "budget-controller"));
        }
        if (!reserved.isEmpty()) {
            pool.reserve(PoolLine.ACQUISITION, reserved, basis);
        }
        return number;
    }

    /** Makes the case one of hardware. */
    void isEquipment(CaseNumber number) {
        database.sql("UPDATE portvagt.acquisition_case SET category = 'HARDWARE' WHERE case_number = ?")
                .param(number.toString())
                .update();
    }

    Basis basis(CaseNumber number, String step) {
        long decision = record(number.toString(), DecisionSubject.G2);
        return new Basis(
                number + ":" + step, decision, MUNICIPALITY, number.toString(), "software", "Børn og Unge", "tester");
    }

    private long budgetDecision() {
        return record(null, DecisionSubject.BUDGET_YEAR);
    }

    private long record(String caseNumber, DecisionSubject subject) {
        return decisions.record(decision(caseNumber, subject), TestPaper.ample(database, MUNICIPALITY, caseNumber));
    }

    private static NewDecision decision(String caseNumber, DecisionSubject subject) {
        return NewDecision.outsideMeeting(
                MUNICIPALITY,
                caseNumber,
                subject,
                DecisionOutcome.APPROVED,
                DecisionAuthority.CHAIR,
                LocalDate.of(2026, 3, 1),
                "steering-chair",
                null);
    }
}
