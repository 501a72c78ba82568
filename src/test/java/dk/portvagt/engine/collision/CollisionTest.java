package dk.portvagt.engine.collision;

import static dk.portvagt.budget.PoolLine.ACQUISITION;
import static dk.portvagt.gate.steps.ReviewDriver.YEAR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import dk.portvagt.PortvagtTest;
import dk.portvagt.gate.steps.GateDriver;
import dk.portvagt.gate.steps.ReviewDriver;
import dk.portvagt.meeting.steps.SteeringMembers;
import dk.portvagt.procedure.WrittenAnswer;
import dk.portvagt.procedure.WrittenProcedures;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.ExecuteJobsCmd;
import org.camunda.bpm.engine.impl.jobexecutor.ExecuteJobHelper;
import org.camunda.bpm.engine.impl.jobexecutor.JobFailureCollector;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A member answers while the engine, on the answer of another, is about to take the task away. */
@PortvagtTest
class CollisionTest {

    @Autowired
    private BeanFactory beans;

    @Autowired
    private ProcessEngineConfigurationImpl engine;

    @Autowired
    private WrittenProcedures procedures;

    @Autowired
    private JdbcClient database;

    private ReviewDriver review;
    private SteeringMembers members;
    private String anne;
    private String bo;

    @BeforeEach
    void one_of_two_is_against() {
        review = new ReviewDriver(beans);
        review.give(ACQUISITION, YEAR, 100_000);
        members = new SteeringMembers(beans, review.desk.municipality);
        anne = members.joins("Anne");
        bo = members.joins("Bo");
        GateDriver people = review.starts("G1", Map.of("clarificationBudget", 60_000L));
        people.answerCriteria("fulfilled");
        people.draftPaper(Map.of("decisionRoute", "written"));
        members.answers(anne, caseNumber(), answer("disagree"));
    }

    @Test
    void lets_the_engine_try_again_at_once_when_an_answer_was_quicker() {
        Job gathering = review.desk.dueJobs().get(0);

        assertThat(runMeanwhile(gathering, () -> members.answers(bo, caseNumber(), answer("discuss"))))
                .isInstanceOf(OptimisticLockingException.class);

        Job again = review.desk.dueJobs().stream()
                .filter(job -> job.getId().equals(gathering.getId()))
                .findFirst()
                .orElseThrow();
        assertThat(again).hasRetries(gathering.getRetries());
        assertThat(again.getExceptionMessage()).isNull();
        review.desk.runJobs();
        assertThat(review.instance()).hasPassed("ServiceTask_PlaceOnAgenda");
        assertThat(procedures.answers(procedure())).allMatch(WrittenAnswer::isGiven);
    }

    /**
     * Runs a job as the job executor does, and something else after its work is done and before it is written.
     *
     * @return what it failed with
     */
    private Throwable runMeanwhile(Job job, Runnable meanwhile) {
        JobFailureCollector failure = new JobFailureCollector(job.getId());
        ExecuteJobsCmd run = new ExecuteJobsCmd(job.getId(), failure);
        try {
            ExecuteJobHelper.executeJob(job.getId(), engine.getCommandExecutorTxRequired(), failure, context -> {
                run.execute(context);
                CompletableFuture.runAsync(meanwhile).join();
                return null;
            });
        } catch (RuntimeException expected) {
            // The collector has it.
        }
        return failure.getFailure();
    }

    private static Map<String, Object> answer(String answer) {
        return Map.of("procedureAnswer", answer, "procedureReason", "For dyrt");
    }

    private long procedure() {
        return database.sql("SELECT max(id) FROM portvagt.written_procedure WHERE municipality = ?")
                .param(review.desk.municipality)
                .query(Long.class)
                .single();
    }

    private String caseNumber() {
        return review.number.toString();
    }
}
