package dk.portvagt.engine;

import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.JobQueryImpl;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * Unlocks the jobs of a killed Portvagt before new jobs are acquired. Otherwise their cases stand still until the
 * engine's locks expire after five minutes.
 *
 * <p>Runs on the embedded database only: only one process can open its data folder, so the owner of an old lock is
 * gone. An external database may serve other nodes, which may still work on their jobs.
 */
@Component
@ConditionalOnProperty("portvagt.database.embedded")
class OrphanedJobs extends AbstractProcessEnginePlugin {

    private static final Logger LOG = LoggerFactory.getLogger(OrphanedJobs.class);

    @Override
    public void postProcessEngineBuild(ProcessEngine engine) {
        ((ProcessEngineImpl) engine)
                .getProcessEngineConfiguration()
                .getCommandExecutorTxRequired()
                .execute(OrphanedJobs::free);
    }

    private static @Nullable Void free(CommandContext context) {
        List<JobEntity> orphaned = context.getJobManager().findJobsByQueryCriteria(new JobQueryImpl(), null).stream()
                .map(JobEntity.class::cast)
                .filter(job -> job.getLockOwner() != null)
                .toList();
        orphaned.forEach(JobEntity::unlock);
        if (!orphaned.isEmpty()) {
            LOG.info("{} steps were in flight when Portvagt was stopped; they are retried", orphaned.size());
        }
        return null;
    }
}
