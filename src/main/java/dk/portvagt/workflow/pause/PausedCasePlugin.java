package dk.portvagt.workflow.pause;

import dk.portvagt.governance.intervention.CasePauses;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.stereotype.Component;

/** Puts the answer to work on a paused case into the engine, before forms are looked at. */
@Component
class PausedCasePlugin extends AbstractProcessEnginePlugin {

    private final CasePauses pauses;

    PausedCasePlugin(CasePauses pauses) {
        this.pauses = pauses;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setCustomPostCommandInterceptorsTxRequired(first(engine.getCustomPostCommandInterceptorsTxRequired()));
        engine.setCustomPostCommandInterceptorsTxRequiresNew(
                first(engine.getCustomPostCommandInterceptorsTxRequiresNew()));
    }

    private List<CommandInterceptor> first(List<CommandInterceptor> others) {
        List<CommandInterceptor> all = new ArrayList<>();
        all.add(new PausedCaseInterceptor(pauses));
        all.addAll(others == null ? List.of() : others);
        return all;
    }
}
