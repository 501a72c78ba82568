package dk.portvagt.process;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.portvagt.PortvagtTest;
import dk.portvagt.acquisition.Phase;
import dk.portvagt.workflow.duty.DutyRefusedException;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** Who raised, proposed or wrote down something has another role besides, as in a small municipality. */
@PortvagtTest
class MeetingDutiesTest {

    private static final String HERE = "872";
    private static final String OWN = "Den, der har rejst sagen eller stillet forslaget, afgør det ikke";

    @Autowired
    private TaskService tasks;

    private BeanFactory beans;
    private CaseJourney journey;

    @BeforeEach
    void aMunicipality(@Autowired BeanFactory beans) {
        this.beans = beans;
        journey = new CaseJourney(beans, HERE);
    }

    @Test
    void keeps_who_raised_a_case_from_deciding_it_and_who_wrote_it_down_from_confirming_it() {
        journey.people.raiseIdea(Map.of());
        journey.through(Phase.IDEA);
        journey.gate().prepare();
        MeetingDriver meeting = journey.meeting().agenda("ready");

        refuses("requester", "steering-group", "UserTask_DecideItem", OWN);
        meeting.decides("approved");
        refuses("steering-group", "steering-chair", "UserTask_ConfirmDecisions", "bekræfter ikke afgørelserne");
        refuses("requester", "steering-chair", "UserTask_ConfirmDecisions", "bekræfter ikke afgørelserne");

        meeting.confirms().publishes();
    }

    @Test
    void keeps_who_proposes_a_budget_from_deciding_it() {
        Desk desk = new Desk(beans, HERE);
        desk.start(
                "budget-year",
                "budget-controller",
                Map.of("year", 2034L, "acquisitionAmount", 1_000_000L, "operationAmount", 0L, "budgetNote", "Budget"));
        desk.runJobs();
        MeetingDriver meeting = new MeetingDriver(beans, desk).agenda("ready");

        refuses("budget-controller", "steering-group", "UserTask_DecideItem", OWN);

        meeting.decides("rejected").confirms().publishes();
    }

    private void refuses(String person, String group, String task, String rule) {
        Task found = new Engine(beans)
                .asNobody(() -> tasks.createTaskQuery()
                        .tenantIdIn(HERE)
                        .taskDefinitionKey(task)
                        .singleResult());
        assertThatThrownBy(() -> new Engine(beans).as(person, group, HERE, () -> {
                    tasks.claim(found.getId(), person);
                    return null;
                }))
                .isInstanceOf(DutyRefusedException.class)
                .hasMessageContaining("Funktionsadskillelse: ")
                .hasMessageContaining(rule);
    }
}
