package dk.portvagt.engine.job;

import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.spring.boot.starter.configuration.impl.DefaultJobConfiguration;
import org.camunda.bpm.spring.boot.starter.property.CamundaBpmProperties;
import org.springframework.beans.BeanUtils;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.TaskExecutor;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Replaces the engine's job executor, with the settings {@code camunda.bpm.job-execution} of the original. */
@Configuration
@ConditionalOnProperty(prefix = "camunda.bpm.job-execution", name = "enabled", matchIfMissing = true)
class JobExecution {

    private static final String[] SET_BY_THE_ENGINE = {"commandExecutor", "processEngines", "acquireJobsCmdFactory"};

    @Bean
    static JobExecutor jobExecutor(
            @Qualifier("camundaTaskExecutor") TaskExecutor threads,
            CamundaBpmProperties properties,
            JdbcClient database) {
        LockingJobExecutor executor = new LockingJobExecutor(new HeldLocks(database));
        BeanUtils.copyProperties(
                DefaultJobConfiguration.JobConfiguration.jobExecutor(threads, properties), executor, SET_BY_THE_ENGINE);
        return executor;
    }
}
