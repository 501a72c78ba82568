package dk.portvagt.engine.job;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.engine.spring.components.jobexecutor.SpringJobExecutor;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** Executes jobs with locks that last as long as a job is executed, and hardly longer than a node lives. */
class LockingJobExecutor extends SpringJobExecutor {

    private static final Logger LOG = LoggerFactory.getLogger(LockingJobExecutor.class);
    private static final long SECONDS_BETWEEN_LOOKS = 5;

    private final HeldLocks locks;
    private @Nullable ScheduledExecutorService timer;

    LockingJobExecutor(HeldLocks locks) {
        this.locks = locks;
    }

    @Override
    public Runnable getExecuteJobsRunnable(List<String> jobIds, ProcessEngineImpl engine) {
        return new RecordedJobs(jobIds, engine, locks);
    }

    @Override
    protected void startExecutingJobs() {
        timer = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "job-locks");
            thread.setDaemon(true);
            return thread;
        });
        timer.scheduleWithFixedDelay(this::refresh, SECONDS_BETWEEN_LOOKS, SECONDS_BETWEEN_LOOKS, TimeUnit.SECONDS);
        super.startExecutingJobs();
    }

    @Override
    protected void stopExecutingJobs() {
        super.stopExecutingJobs();
        if (timer != null) {
            timer.shutdownNow();
        }
    }

    private void refresh() {
        try {
            if (locks.refresh(getLockOwner(), Duration.ofMillis(getLockTimeInMillis()))) {
                LOG.info("Unlocked steps whose failure could not be recorded; they are retried");
                jobWasAdded();
            }
        } catch (DataAccessException | TransactionException e) {
            LOG.debug("The locks of jobs could not be refreshed; trying again in {} s", SECONDS_BETWEEN_LOOKS, e);
        }
    }
}
