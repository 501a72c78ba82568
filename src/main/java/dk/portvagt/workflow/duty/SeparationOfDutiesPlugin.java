package dk.portvagt.workflow.duty;

import dk.portvagt.workflow.identity.People;
import dk.portvagt.workflow.listener.UserTasks;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Makes the engine know and keep the rules, before forms are looked at. */
@Component
class SeparationOfDutiesPlugin extends AbstractProcessEnginePlugin {

    private final Substitutes substitutes;

    SeparationOfDutiesPlugin(ObjectProvider<People> people) {
        substitutes = new Substitutes(people);
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        UserTasks.read(engine, new DutiesInModels());
        engine.setCustomPostCommandInterceptorsTxRequired(first(engine.getCustomPostCommandInterceptorsTxRequired()));
        engine.setCustomPostCommandInterceptorsTxRequiresNew(
                first(engine.getCustomPostCommandInterceptorsTxRequiresNew()));
    }

    private List<CommandInterceptor> first(List<CommandInterceptor> others) {
        List<CommandInterceptor> all = new ArrayList<>();
        all.add(new SeparationOfDuties(substitutes));
        all.addAll(others == null ? List.of() : others);
        return all;
    }
}
