package dk.portvagt.engine.operation;

import dk.portvagt.engine.CommandInterceptors;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;

/** Completes the engine's log of people's operations and protects its entries. */
@Component
class OperationLogPlugin extends AbstractProcessEnginePlugin {

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setCustomPostCommandInterceptorsTxRequired(CommandInterceptors.after(
                engine.getCustomPostCommandInterceptorsTxRequired(),
                new UnlockInterceptor(),
                new KeptReasonInterceptor()));
    }
}
