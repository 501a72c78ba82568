package dk.portvagt.web.tasklist.card;

import static org.assertj.core.api.Assertions.assertThat;

import dk.portvagt.PortvagtTest;
import dk.portvagt.TestMunicipality;
import dk.portvagt.gate.steps.ReviewDriver;
import dk.portvagt.process.Desk;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** A person types the number of a case; the task that comes back shows no more than the person may know. */
@PortvagtTest
class TaskCardTest {

    private static final String MANAGER = "digitalisation-manager";

    @Autowired
    private BeanFactory beans;

    private Desk desk;
    private String ourCase;
    private String theirCase;

    @BeforeEach
    void cases() {
        ReviewDriver ours = new ReviewDriver(beans);
        ours.costs(300_000);
        desk = ours.desk;
        ourCase = ours.number.toString();
        ReviewDriver theirs = new ReviewDriver(beans, new Desk(beans, TestMunicipality.next()));
        theirs.costs(4_711_000);
        theirCase = theirs.number.toString();
    }

    @Test
    void shows_phase_and_amount_of_the_municipalitys_own_case() {
        Task task = refusedIntervention(ourCase);
        assertThat(desk.variable(task, "cardPhase")).isEqualTo("Idéfasen");
        assertThat(desk.variable(task, "cardAmount")).isEqualTo("300.000 kr.");
        assertThat(task.getName()).contains(ourCase);
    }

    @Test
    void shows_nothing_of_another_municipalitys_case_to_who_wants_to_intervene_in_it() {
        Task task = refusedIntervention(theirCase);
        assertShowsNothing(task);
        assertThat(desk.variable(task, "refusalReason")).asString().contains("Der er ingen åben sag");
    }

    @Test
    void shows_nothing_of_another_municipalitys_case_to_who_wants_to_withdraw_it() {
        desk.start("case-withdrawal", MANAGER, Map.of("caseNumber", theirCase, "withdrawalReason", "Derfor"));
        desk.runJobs();
        assertShowsNothing(desk.finds(MANAGER, task("UserTask_CorrectWithdrawal")));
    }

    @Test
    void shows_nothing_of_another_municipalitys_case_to_who_wants_to_follow_it() {
        desk.start("project-follow-up", "pmo", Map.of("caseNumber", theirCase, "strategicReason", "Derfor"));
        desk.runJobs();
        assertShowsNothing(desk.finds("pmo", query -> query.tenantIdIn(desk.municipality)));
    }

    private void assertShowsNothing(Task task) {
        assertThat(task).isNotNull();
        assertThat(desk.variable(task, "cardPhase")).isNull();
        assertThat(desk.variable(task, "cardAmount")).isNull();
        assertThat(task.getName()).doesNotContain(theirCase);
    }

    /** A case that is not paused cannot be resumed. */
    private Task refusedIntervention(String caseNumber) {
        desk.start(
                "intervention",
                MANAGER,
                Map.of("caseNumber", caseNumber, "interventionKind", "resume", "interventionReason", "Derfor"));
        desk.runJobs();
        return desk.finds(MANAGER, task("UserTask_CorrectIntervention"));
    }

    private UnaryOperator<TaskQuery> task(String element) {
        return query -> query.taskDefinitionKey(element).tenantIdIn(desk.municipality);
    }
}
