package dk.portvagt.workflow.border;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.stereotype.Component;

/** Puts the border into the engine, inside the transaction and the context of the command it judges. */
@Component
class FormBorderPlugin extends AbstractProcessEnginePlugin {

    private final Clock clock;

    FormBorderPlugin(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        SubmittedForms forms = new SubmittedForms(new DeployedForms(), clock);
        configuration.setCustomPostCommandInterceptorsTxRequired(
                with(new FormBorder(forms), configuration.getCustomPostCommandInterceptorsTxRequired()));
        configuration.setCustomPostCommandInterceptorsTxRequiresNew(
                with(new FormBorder(forms), configuration.getCustomPostCommandInterceptorsTxRequiresNew()));
    }

    private static List<CommandInterceptor> with(FormBorder border, List<CommandInterceptor> others) {
        List<CommandInterceptor> all = new ArrayList<>(others == null ? List.of() : others);
        all.add(border);
        return all;
    }
}
