package dk.portvagt.engine.duty;

import dk.portvagt.engine.CommandInterceptors;
import dk.portvagt.engine.UserTasks;
import dk.portvagt.engine.identity.People;
import dk.portvagt.engine.identity.Roles;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Makes the engine read and enforce the rules, before forms are checked and inside the notice of finished tasks. */
@Component
@Order(0)
class SeparationOfDutiesPlugin extends AbstractProcessEnginePlugin {

    private final Substitutes substitutes;
    private final Assignees assignees;

    SeparationOfDutiesPlugin(ObjectProvider<People> people, ObjectProvider<Roles> roles) {
        substitutes = new Substitutes(people, roles);
        assignees = new Assignees(people, roles);
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        UserTasks.read(engine, new DutiesInModels());
        engine.setCustomPostCommandInterceptorsTxRequired(before(engine.getCustomPostCommandInterceptorsTxRequired()));
        engine.setCustomPostCommandInterceptorsTxRequiresNew(
                before(engine.getCustomPostCommandInterceptorsTxRequiresNew()));
    }

    private List<CommandInterceptor> before(@Nullable List<CommandInterceptor> others) {
        return CommandInterceptors.before(
                others, new SeparationOfDuties(substitutes), new AssigneeInterceptor(assignees));
    }
}
