package dk.portvagt.intervention.steps;

import dk.portvagt.engine.CommandInterceptors;
import dk.portvagt.intervention.CasePauses;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;

/** Installs the refusal of work on paused cases in the engine, before the check of forms. */
@Component
class PausedCasePlugin extends AbstractProcessEnginePlugin {

    private final CasePauses pauses;

    PausedCasePlugin(CasePauses pauses) {
        this.pauses = pauses;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setCustomPostCommandInterceptorsTxRequired(CommandInterceptors.before(
                engine.getCustomPostCommandInterceptorsTxRequired(), new PausedCaseInterceptor(pauses)));
        engine.setCustomPostCommandInterceptorsTxRequiresNew(CommandInterceptors.before(
                engine.getCustomPostCommandInterceptorsTxRequiresNew(), new PausedCaseInterceptor(pauses)));
    }
}
