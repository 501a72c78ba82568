package dk.portvagt.process;

import static dk.portvagt.budget.PoolLine.ACQUISITION;
import static org.assertj.core.api.Assertions.assertThat;

import dk.portvagt.PortvagtTest;
import dk.portvagt.budget.Frame;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

@PortvagtTest
class FrameWarningTest {

    @Autowired
    private BeanFactory beans;

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
        new TestBudget(beans, review.desk.municipality)
                .frame(new Frame(ACQUISITION, ReviewDriver.YEAR, "software", "Børn og Unge"), amount);
    }
}
