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
import java.sql.SQLException;
import java.time.Instant;
import java.util.Date;
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
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A member answers while the engine, on the answer of another, is about to take the task away. */
@PortvagtTest
class CollisionTest {

    /** As configured by {@code failed-job-retry-time-cycle}. */
    private static final int RETRIES = 5;

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

    @Test
    void lets_the_engine_try_again_at_once_after_a_deadlock() {
        Job gathering = review.desk.dueJobs().get(0);

        fails(gathering, new CannotAcquireLockException("", new SQLException("deadlock detected", "40P01")));

        assertThat(again(gathering)).hasRetries(gathering.getRetries());
        assertThat(again(gathering).getExceptionMessage()).isNull();
    }

    @Test
    void tries_again_soon_but_not_for_ever_what_may_have_been_a_collision() {
        Job gathering = review.desk.dueJobs().get(0);

        fails(gathering, new DuplicateKeyException("", new SQLException("duplicate key", "23505")));

        assertThat(again(gathering).getRetries()).isEqualTo(RETRIES - 1);
        assertThat(again(gathering).getDuedate())
                .isBefore(Date.from(Instant.now().plusSeconds(30)));
        for (int failure = 1; failure < RETRIES; failure++) {
            fails(gathering, new DuplicateKeyException("", new SQLException("duplicate key", "23505")));
        }
        assertThat(gathering(gathering).getRetries()).isZero();
    }

    @Test
    void tries_again_in_seconds_after_an_outage_without_counting_it() {
        Job gathering = review.desk.dueJobs().get(0);

        fails(gathering, new DataAccessResourceFailureException("", new SQLException("connection lost", "08006")));

        Job again = gathering(gathering);
        assertThat(again).hasRetries(gathering.getRetries());
        assertThat(again.getDuedate())
                .isBetween(Date.from(Instant.now()), Date.from(Instant.now().plusSeconds(30)));
    }

    /** As the job executor records a failure. */
    private void fails(Job job, Throwable failure) {
        engine.getCommandExecutorTxRequired()
                .execute(engine.getFailedJobCommandFactory().getCommand(job.getId(), failure));
    }

    private Job again(Job job) {
        return review.desk.dueJobs().stream()
                .filter(due -> due.getId().equals(job.getId()))
                .findFirst()
                .orElseThrow();
    }

    private Job gathering(Job job) {
        return engine.getManagementService().createJobQuery().jobId(job.getId()).singleResult();
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
