package dk.portvagt.engine.collision;

import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.impl.cmd.DefaultJobRetryCmd;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.jspecify.annotations.Nullable;

/**
 * Puts a failed job back into the queue.
 *
 * <p>The engine does not count a collision as a failure, but delays the job like one. A case would stand still for five
 * minutes because two people acted at once.
 */
class TryAgainCommand extends DefaultJobRetryCmd {

    TryAgainCommand(String jobId, Throwable failure) {
        super(jobId, failure);
    }

    @Override
    public @Nullable Object execute(CommandContext context) {
        JobEntity job = getJob();
        if (job == null || !(exception instanceof OptimisticLockingException)) {
            return super.execute(context);
        }
        job.unlock();
        notifyAcquisition(context);
        return null;
    }
}
