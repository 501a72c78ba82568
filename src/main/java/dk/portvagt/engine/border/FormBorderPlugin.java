package dk.portvagt.engine.border;

import dk.portvagt.engine.CommandInterceptors;
import dk.portvagt.engine.EngineSessions;
import java.time.Clock;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Adds the border to the engine, for forms that go out and come in, inside the transaction and context of the command
 * that it checks.
 */
@Component
class FormBorderPlugin extends AbstractProcessEnginePlugin {

    private final Clock clock;
    private final List<AcceptedTaskForms> listeners;
    private final List<FormRule> rules;
    private final List<TaskNotice> notices;
    private final FreshSources values;
    private final MunicipalLists lists;
    private final DeployedForms deployedForms;

    FormBorderPlugin(
            Clock clock,
            DeployedForms deployedForms,
            List<AcceptedTaskForms> listeners,
            List<FormRule> rules,
            List<TaskNotice> notices,
            List<FormValues> values,
            List<MunicipalOptions> lists) {
        this.clock = clock;
        this.deployedForms = deployedForms;
        this.listeners = listeners;
        this.rules = rules;
        this.notices = notices;
        this.values = new FreshSources(values);
        this.lists = new MunicipalLists(lists);
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        EngineSessions.add(configuration, new SubmittedTasks.Factory());
        SubmittedForms forms = new SubmittedForms(deployedForms, clock, listeners, rules, lists, values);
        configuration.setCustomPostCommandInterceptorsTxRequired(
                around(configuration.getCustomPostCommandInterceptorsTxRequired(), forms));
        configuration.setCustomPostCommandInterceptorsTxRequiresNew(
                around(configuration.getCustomPostCommandInterceptorsTxRequiresNew(), forms));
    }

    /** Forms are checked behind all other refusals; a finished task is noticed whoever of them refuses. */
    private List<CommandInterceptor> around(@Nullable List<CommandInterceptor> others, SubmittedForms forms) {
        return CommandInterceptors.before(
                CommandInterceptors.after(
                        others,
                        new FormBorder(forms),
                        new FormDelivery(notices, lists),
                        new FreshValues(deployedForms, values)),
                new FinishedTasks());
    }
}
