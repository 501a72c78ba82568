package dk.portvagt.web.tasklist.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.taskQuery;

import dk.portvagt.DanishDay;
import dk.portvagt.PortvagtTest;
import dk.portvagt.acquisition.steps.CaseDriver;
import dk.portvagt.acquisition.steps.CaseJourney;
import dk.portvagt.budgetyear.steps.BudgetDriver;
import dk.portvagt.calendar.DanishDates;
import dk.portvagt.gate.steps.ReviewDriver;
import dk.portvagt.meeting.steps.MeetingDriver;
import dk.portvagt.process.Desk;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

@PortvagtTest
class TaskNameTest {

    @Autowired
    private BeanFactory beans;

    private CaseDriver people;

    @BeforeEach
    void a_municipality() {
        people = new CaseJourney(beans, "943").people;
    }

    @Test
    void tells_which_case_a_task_is_about() {
        String number = people.raiseIdea(Map.of("title", "Booking af haller"));

        assertThat(people.atWork()).task().hasName("Screen idéen · " + number + " Booking af haller");
    }

    @Test
    void fits_the_longest_title_a_form_lets_through() {
        String title = "B".repeat(120);
        String number = people.raiseIdea(Map.of("title", title));

        assertThat(people.atWork()).task().hasName("Screen idéen · " + number + " " + title);
    }

    @Test
    void tells_which_meeting_and_which_budget_year_a_task_is_about() {
        Desk desk = new ReviewDriver(beans).desk;
        desk.start(
                "budget-year",
                "budget-controller",
                Map.of("year", 2034L, "acquisitionAmount", 1_000_000L, "operationAmount", 0L, "budgetNote", "Budget"));
        new MeetingDriver(beans, desk).decidesAll("approved");
        desk.start("steering-meeting", "secretariat", Map.of("meetingDate", "2027-02-03", "meetingPlace", "Rådhuset"));
        desk.runJobs();

        assertThat(open(desk))
                .containsExactlyInAnyOrder(
                        "Styr budgetåret · 2034",
                        "Skriv referatet · mødet " + DanishDates.of(DanishDay.today()),
                        "Klargør dagsordenen · mødet 3. februar 2027");
    }

    @Test
    void tells_the_changes_and_the_follow_ups_of_one_budget_year_apart() {
        BudgetDriver budget = new BudgetDriver(beans).opens(BudgetDriver.YEAR);
        budget.changes("supplementary", 70_000, Map.of());
        budget.changes("supplementary", 80_000, Map.of("changeToLine", "operation"));
        budget.decidesAll("approved");
        budget.desk.start("budget-follow-up", "budget-controller", Map.of("year", (long) BudgetDriver.YEAR));

        assertThat(open(budget.desk))
                .contains(
                        "Registrér den politiske beslutning · Tillægsbevilling på 70.000 kr. til Nyanskaffelser 2031",
                        "Registrér den politiske beslutning · Tillægsbevilling på 80.000 kr. til Drift 2031",
                        "Vurdér resten af året · 2031, tal fra " + DanishDates.of(DanishDay.today()));
    }

    @Test
    void names_the_item_at_hand_in_a_meeting_and_no_item_after_the_last_one() {
        Desk desk = new ReviewDriver(beans).desk;
        desk.start(
                "budget-year",
                "budget-controller",
                Map.of("year", 2034L, "acquisitionAmount", 1_000_000L, "operationAmount", 0L, "budgetNote", "Budget"));
        MeetingDriver meeting = new MeetingDriver(beans, desk).agenda("ready");
        assertThat(only(desk)).hasName("Afgør punktet · Budgetår 2034");

        meeting.decides("approved");

        assertThat(only(desk)).hasName("Bekræft afgørelserne · mødet " + DanishDates.of(DanishDay.today()));
    }

    private static List<String> open(Desk desk) {
        return taskQuery().tenantIdIn(desk.municipality).list().stream()
                .map(Task::getName)
                .toList();
    }

    private static Task only(Desk desk) {
        return taskQuery().tenantIdIn(desk.municipality).singleResult();
    }
}
