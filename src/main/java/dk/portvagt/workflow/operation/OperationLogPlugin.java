package dk.portvagt.workflow.operation;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.stereotype.Component;

/** Completes the engine's log of what people do, and keeps what is in it. */
@Component
class OperationLogPlugin extends AbstractProcessEnginePlugin {

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        List<CommandInterceptor> existing = engine.getCustomPostCommandInterceptorsTxRequired();
        List<CommandInterceptor> all = existing == null ? new ArrayList<>() : new ArrayList<>(existing);
        all.add(new UnlockInterceptor());
        all.add(new KeptReasonInterceptor());
        engine.setCustomPostCommandInterceptorsTxRequired(all);
    }
}
