package dk.portvagt.engine.collision;

import java.time.Duration;
import java.util.Date;
import org.camunda.bpm.engine.impl.cmd.DefaultJobRetryCmd;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.jspecify.annotations.Nullable;

/**
 * Puts a failed job back into the queue.
 *
 * <p>The engine delays every failed job alike. A case would stand still for five minutes because two people acted at
 * once, or because the database was restarted.
 */
class TryAgainCommand extends DefaultJobRetryCmd {

    /** The failure is recorded, so the database answers again; other jobs failed with it and come back too. */
    private static final Duration AFTER_OUTAGE = Duration.ofSeconds(5);

    TryAgainCommand(String jobId, Throwable failure) {
        super(jobId, failure);
    }

    @Override
    public @Nullable Object execute(CommandContext context) {
        JobEntity job = getJob();
        if (job == null) {
            return super.execute(context);
        }
        switch (FailureKind.of(exception)) {
            case LOST -> putBack(job, context);
            case OUTAGE -> {
                job.setDuedate(in(AFTER_OUTAGE));
                putBack(job, context);
            }
            case MAYBE_LOST -> {
                // Counted like a failure: what is no collision ends as an incident.
                super.execute(context);
                if (job.getRetries() > 0) {
                    job.setDuedate(in(Duration.ZERO));
                }
            }
            default -> super.execute(context);
        }
        return null;
    }

    private void putBack(JobEntity job, CommandContext context) {
        job.unlock();
        notifyAcquisition(context);
    }

    private static Date in(Duration delay) {
        return Date.from(ClockUtil.getCurrentTime().toInstant().plus(delay));
    }
}
