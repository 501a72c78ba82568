package dk.portvagt.process;

import java.util.Set;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.ClaimTaskCmd;
import org.camunda.bpm.engine.impl.cmd.ExecuteJobsCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitStartFormCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

/**
 * Measures what moves a case: starting, claiming, submitting, and executing jobs, each with its commit and all it leads
 * to. What people and tests look at in between is not measured.
 */
public final class PeoplesWork extends AbstractProcessEnginePlugin {

    private static final Set<Class<?>> MOVING =
            Set.of(SubmitStartFormCmd.class, ClaimTaskCmd.class, SubmitTaskFormCmd.class, ExecuteJobsCmd.class);

    private final StatementCount count;
    private boolean moving;
    private long nanos;

    public PeoplesWork(StatementCount count) {
        this.count = count;
    }

    public long nanos() {
        return nanos;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        // Before the interceptor that opens the transaction, so that the commit is measured too.
        configuration.getCustomPreCommandInterceptorsTxRequired().add(new Measuring());
    }

    private final class Measuring extends CommandInterceptor {

        @Override
        public <T> T execute(Command<T> command) {
            if (moving || !MOVING.contains(command.getClass())) {
                return next.execute(command);
            }
            moving = true;
            count.counts(true);
            long start = System.nanoTime();
            try {
                return next.execute(command);
            } finally {
                nanos += System.nanoTime() - start;
                count.counts(false);
                moving = false;
            }
        }
    }
}
