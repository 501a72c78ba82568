package dk.portvagt.engine.border;

import dk.portvagt.engine.CommandInterceptors;
import java.time.Clock;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;

/** Adds the border to the engine, inside the transaction and context of the command that it checks. */
@Component
class FormBorderPlugin extends AbstractProcessEnginePlugin {

    private final Clock clock;

    FormBorderPlugin(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        SubmittedForms forms = new SubmittedForms(new DeployedForms(), clock);
        configuration.setCustomPostCommandInterceptorsTxRequired(CommandInterceptors.after(
                configuration.getCustomPostCommandInterceptorsTxRequired(), new FormBorder(forms)));
        configuration.setCustomPostCommandInterceptorsTxRequiresNew(CommandInterceptors.after(
                configuration.getCustomPostCommandInterceptorsTxRequiresNew(), new FormBorder(forms)));
    }
}
