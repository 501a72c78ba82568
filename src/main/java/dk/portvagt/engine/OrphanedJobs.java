package dk.portvagt.engine;

import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.JobQueryImpl;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * Frees the jobs that a killed Portvagt was working on, before new ones are begun. Otherwise their cases would stand
 * still until the engine takes the locks to be outdated, for five minutes.
 *
 * <p>Only on the embedded database: nobody else has its data folder open, so whoever locked a job is gone. A database
 * of one's own may have other nodes at work.
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

    private static Void free(CommandContext context) {
        List<JobEntity> orphaned = context.getJobManager().findJobsByQueryCriteria(new JobQueryImpl(), null).stream()
                .map(JobEntity.class::cast)
                .filter(job -> job.getLockOwner() != null)
                .toList();
        orphaned.forEach(JobEntity::unlock);
        if (!orphaned.isEmpty()) {
            LOG.info(
                    "{} steps were being worked on when Portvagt was stopped; they are taken up again",
                    orphaned.size());
        }
        return null;
    }
}
