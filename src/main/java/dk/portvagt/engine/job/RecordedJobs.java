package dk.portvagt.engine.job;

import java.util.List;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.jobexecutor.ExecuteJobsRunnable;
import org.camunda.bpm.engine.impl.jobexecutor.JobFailureCollector;

/** Executes jobs one after the other, and notes which of them this node has at hand and which it could not finish. */
class RecordedJobs extends ExecuteJobsRunnable {

    private final HeldLocks locks;

    RecordedJobs(List<String> jobIds, ProcessEngineImpl engine, HeldLocks locks) {
        super(jobIds, engine);
        this.locks = locks;
    }

    @Override
    protected void executeJob(String jobId, CommandExecutor executor, JobFailureCollector failure) {
        locks.begins(jobId);
        try {
            super.executeJob(jobId, executor, failure);
        } catch (RuntimeException | Error e) {
            if (!isRecorded(e, failure)) {
                locks.failsUnrecorded(jobId);
            }
            throw e;
        } finally {
            locks.ends(jobId);
        }
    }

    /**
     * Tells whether the engine has recorded the failure: then it throws the failure itself, otherwise what came on top.
     */
    private static boolean isRecorded(Throwable thrown, JobFailureCollector failure) {
        return failure.getFailure() != null
                && (thrown == failure.getFailure() || thrown.getCause() == failure.getFailure());
    }
}
