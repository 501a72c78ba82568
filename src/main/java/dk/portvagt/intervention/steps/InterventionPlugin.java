package dk.portvagt.intervention.steps;

import dk.portvagt.engine.CommandInterceptors;
import dk.portvagt.engine.UserTasks;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Installs the refusal of work that an intervention holds in the engine, before the check of forms and inside the
 * notice of finished tasks.
 */
@Component
@Order(0)
class InterventionPlugin extends AbstractProcessEnginePlugin {

    private final InterventionsOnTasks interventions;

    InterventionPlugin(InterventionsOnTasks interventions) {
        this.interventions = interventions;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        UserTasks.read(engine, new HeldSteps());
        engine.setCustomPostCommandInterceptorsTxRequired(before(engine.getCustomPostCommandInterceptorsTxRequired()));
        engine.setCustomPostCommandInterceptorsTxRequiresNew(
                before(engine.getCustomPostCommandInterceptorsTxRequiresNew()));
    }

    private List<CommandInterceptor> before(@Nullable List<CommandInterceptor> others) {
        return CommandInterceptors.before(
                others, new PausedCaseInterceptor(interventions), new HeldStepInterceptor(interventions));
    }
}
