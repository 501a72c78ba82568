package dk.portvagt.gate.steps;

import static dk.portvagt.budget.PoolLine.ACQUISITION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import dk.portvagt.PortvagtTest;
import dk.portvagt.budget.Frame;
import dk.portvagt.budgetyear.BudgetOverview;
import dk.portvagt.budgetyear.steps.BudgetDriver;
import dk.portvagt.budgetyear.steps.TestBudget;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

@PortvagtTest
class FrameWarningTest {

    @Autowired
    private BeanFactory beans;

    @Autowired
    private BudgetOverview overview;

    @Test
    void tells_those_who_decide_that_the_frame_of_the_office_is_exceeded_and_does_not_stop_the_case() {
        ReviewDriver review = new ReviewDriver(beans);
        review.give(ACQUISITION, ReviewDriver.YEAR, 1_000_000);
        frame(review, 30_000);

        review.starts("G1", Map.of("clarificationBudget", 50_000L)).answerCriteria("fulfilled");

        assertThat((String) review.variable("amountText"))
                .contains("Rammen for Børn og Unge, software", "overskrides med 20.000 kr.");
        assertThat(review.instance()).variables().containsEntry("fundsAvailable", true);
    }

    @Test
    void says_nothing_of_frames_that_are_kept() {
        ReviewDriver review = new ReviewDriver(beans);
        review.give(ACQUISITION, ReviewDriver.YEAR, 1_000_000);
        frame(review, 50_000);

        review.starts("G1", Map.of("clarificationBudget", 50_000L)).answerCriteria("fulfilled");

        assertThat((String) review.variable("amountText")).doesNotContain("Rammen");
    }

    @Test
    void tells_every_meeting_who_is_beyond_a_frame_or_has_none_where_the_line_is_divided() {
        int year = BudgetDriver.YEAR;
        BudgetDriver budget = new BudgetDriver(beans)
                .opens(
                        year,
                        1_000_000,
                        500_000,
                        Map.of("acquisitionFrames", "Børn og Unge;software;100000\nSundhed og Omsorg;software;900000"));
        budget.caseWithReservation("Børn og Unge", 150_000);
        budget.caseWithReservation("Teknik og Miljø", 20_000);

        assertThat(overview.lines(budget.municipality, LocalDate.of(year, 3, 1)))
                .filteredOn(line -> line.startsWith("Ramme overskredet"))
                .containsExactly(
                        "Ramme overskredet: Nyanskaffelser %d, Børn og Unge, software: 50.000 kr. ud over rammen på 100.000 kr."
                                .formatted(year),
                        "Ramme overskredet: Nyanskaffelser %d, Teknik og Miljø, software: 20.000 kr. ud over rammen på 0 kr."
                                .formatted(year));
    }

    private void frame(ReviewDriver review, long amount) {
        new TestBudget(beans, review.desk.municipality)
                .frame(new Frame(ACQUISITION, ReviewDriver.YEAR, "software", "Børn og Unge"), amount);
    }
}
