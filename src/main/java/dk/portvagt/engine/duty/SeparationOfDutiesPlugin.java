package dk.portvagt.engine.duty;

import dk.portvagt.engine.CommandInterceptors;
import dk.portvagt.engine.UserTasks;
import dk.portvagt.engine.identity.People;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Makes the engine read and enforce the rules, before forms are checked. */
@Component
class SeparationOfDutiesPlugin extends AbstractProcessEnginePlugin {

    private final Substitutes substitutes;

    SeparationOfDutiesPlugin(ObjectProvider<People> people) {
        substitutes = new Substitutes(people);
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        UserTasks.read(engine, new DutiesInModels());
        engine.setCustomPostCommandInterceptorsTxRequired(CommandInterceptors.before(
                engine.getCustomPostCommandInterceptorsTxRequired(), new SeparationOfDuties(substitutes)));
        engine.setCustomPostCommandInterceptorsTxRequiresNew(CommandInterceptors.before(
                engine.getCustomPostCommandInterceptorsTxRequiresNew(), new SeparationOfDuties(substitutes)));
    }
}
