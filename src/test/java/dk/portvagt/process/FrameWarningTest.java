package dk.portvagt.process;

import static dk.portvagt.budget.PoolLine.ACQUISITION;
import static org.assertj.core.api.Assertions.assertThat;

import dk.portvagt.DanishDay;
import dk.portvagt.PortvagtTest;
import dk.portvagt.budget.Basis;
import dk.portvagt.budget.BudgetFrames;
import dk.portvagt.budget.Frame;
import dk.portvagt.budget.FrameAmount;
import dk.portvagt.governance.DecisionAuthority;
import dk.portvagt.governance.DecisionOutcome;
import dk.portvagt.governance.DecisionRegister;
import dk.portvagt.governance.DecisionSubject;
import dk.portvagt.governance.NewDecision;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

@PortvagtTest
class FrameWarningTest {

    @Autowired
    private BeanFactory beans;

    @Autowired
    private BudgetFrames frames;

    @Autowired
    private DecisionRegister register;

    @Test
    void tells_those_who_decide_that_the_frame_of_the_office_is_exceeded_and_does_not_stop_the_case() {
        ReviewDriver review = new ReviewDriver(beans);
        review.give(ACQUISITION, ReviewDriver.YEAR, 1_000_000);
        frame(review, 30_000);

        review.starts("G1", Map.of("clarificationBudget", 50_000L)).answerCriteria("fulfilled");

        assertThat((String) review.variable("amountText"))
                .contains("Rammen for Børn og Unge, software", "overskrides med 20.000 kr.");
        assertThat(review.variable("fundsAvailable")).isEqualTo(true);
    }

    @Test
    void says_nothing_of_frames_that_are_kept() {
        ReviewDriver review = new ReviewDriver(beans);
        review.give(ACQUISITION, ReviewDriver.YEAR, 1_000_000);
        frame(review, 50_000);

        review.starts("G1", Map.of("clarificationBudget", 50_000L)).answerCriteria("fulfilled");

        assertThat((String) review.variable("amountText")).doesNotContain("Rammen");
    }

    private void frame(ReviewDriver review, long amount) {
        String municipality = review.desk.municipality;
        long decision = register.record(NewDecision.outsideMeeting(
                municipality,
                null,
                DecisionSubject.BUDGET_YEAR,
                DecisionOutcome.APPROVED,
                DecisionAuthority.CHAIR,
                DanishDay.today(),
                "steering-chair",
                null));
        frames.enter(
                List.of(new FrameAmount(
                        new Frame(ACQUISITION, ReviewDriver.YEAR, "software", "Børn og Unge"),
                        BigDecimal.valueOf(amount))),
                Basis.ofBudget(municipality + ":frames-" + decision, decision, municipality, "tester"));
    }
}
