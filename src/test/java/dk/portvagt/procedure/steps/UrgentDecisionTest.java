package dk.portvagt.procedure.steps;

import static dk.portvagt.budget.PoolLine.ACQUISITION;
import static dk.portvagt.gate.steps.ReviewDriver.YEAR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import dk.portvagt.DanishDay;
import dk.portvagt.PortvagtTest;
import dk.portvagt.acquisition.steps.CaseDriver;
import dk.portvagt.calendar.OfficeDays;
import dk.portvagt.decision.DecisionAuthority;
import dk.portvagt.decision.DecisionRegister;
import dk.portvagt.gate.steps.GateDriver;
import dk.portvagt.gate.steps.ReviewDriver;
import java.time.LocalDate;
import java.util.Map;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** An urgent case waits for the chair, and what happens when the chair does not answer. */
@PortvagtTest
class UrgentDecisionTest {

    @Autowired
    private BeanFactory beans;

    @Autowired
    private DecisionRegister decisions;

    @Autowired
    private OfficeDays officeDays;

    private ReviewDriver review;
    private GateDriver people;
    private LocalDate deadline;

    @BeforeEach
    void an_urgent_case_before_the_chair() {
        review = new ReviewDriver(beans);
        review.give(ACQUISITION, YEAR, 100_000);
        review.costsLittle();
        people = review.starts("G1", Map.of("urgent", true, "riskLevel", "low", "clarificationBudget", 60_000L));
        people.prepare();
        deadline = officeDays.after(DanishDay.today(), 2);
    }

    @AfterEach
    void come_back_to_today() {
        ClockUtil.reset();
    }

    @Test
    void keeps_why_it_could_not_wait_with_the_decision() {
        people.decidesAsChair("approved");

        assertThat(decisions.find((Long) review.variable("decisionId"))).hasValueSatisfying(decision -> {
            assertThat(decision.content().authority()).isEqualTo(DecisionAuthority.CHAIR);
            assertThat(decision.content().reason()).isEqualTo("Haster: Det gamle system lukker om en uge\n\nDerfor");
        });
    }

    @Test
    void goes_to_the_next_meeting_by_itself_when_neither_chair_nor_manager_acts() {
        arrives(deadline);
        assertThat(review.instance()).hasPassed("ServiceTask_RemindChair");
        assertThat(review.instance()).isNotWaitingAt("UserTask_ChaseChair");

        arrives(officeDays.after(deadline, 1));
        assertThat(people.finds("digitalisation-manager", "UserTask_ChaseChair"))
                .hasCandidateGroup("digitalisation-manager");
        assertThat(people.finds("steering-chair", "UserTask_DecideAsChair")).hasCandidateGroup("steering-chair");

        arrives(officeDays.after(deadline, 2));
        assertThat(review.instance()).hasPassed("BoundaryEvent_ChaseLapsed");
        assertThat(review.instance()).isNotWaitingAt("UserTask_DecideAsChair");
        assertThat(review.instance()).hasPassed("ServiceTask_PlaceOnAgenda");
    }

    @Test
    void lets_the_manager_put_it_on_the_next_agenda() {
        arrives(officeDays.after(deadline, 1));

        people.does("digitalisation-manager", "UserTask_ChaseChair", Map.of("chaseAction", "meeting"));

        assertThat(review.instance()).hasPassed("ServiceTask_PlaceOnAgenda");
    }

    @Test
    void lets_the_manager_give_the_chair_another_day() {
        arrives(officeDays.after(deadline, 1));
        LocalDate later = officeDays.after(deadline, 4);

        people.does(
                "digitalisation-manager",
                "UserTask_ChaseChair",
                Map.of("chaseAction", "extend", "newDeadline", later.toString(), "extensionReason", "Syg"));
        assertThat(review.instance()).isNotWaitingAt("UserTask_ChaseChair");
        arrives(officeDays.after(later, 1));
        assertThat(people.finds("digitalisation-manager", "UserTask_ChaseChair"))
                .hasCandidateGroup("digitalisation-manager");
        people.decidesAsChair("approved");

        assertThat(review.reserved()).isEqualByComparingTo("60000");
        assertThat(review.instance()).isEnded();
    }

    private void arrives(LocalDate day) {
        CaseDriver.travelTo(day);
        review.desk.runJobs();
    }
}
