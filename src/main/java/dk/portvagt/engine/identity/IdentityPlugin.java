package dk.portvagt.engine.identity;

import dk.portvagt.engine.CommandInterceptors;
import dk.portvagt.engine.EngineSessions;
import java.time.Clock;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.FilterManager;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Configures people and municipalities in the engine. */
@Component
class IdentityPlugin extends AbstractProcessEnginePlugin {

    private final Clock clock;
    private final ObjectProvider<Roles> roles;

    /**
     * Creates the plugin.
     *
     * @param roles a provider, because the engine is built before they can be read
     */
    IdentityPlugin(Clock clock, ObjectProvider<Roles> roles) {
        this.clock = clock;
        this.roles = roles;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setTenantIdProvider(new StarterMunicipality());
        // People complete a task through its form; the permission to set single variables would bypass the form.
        engine.setDefaultUserPermissionNameForTask("TASK_WORK");
        // People keep access to the history of their own former tasks, and to no other history.
        engine.setEnableHistoricInstancePermissions(true);
        engine.setCustomPostCommandInterceptorsTxRequired(CommandInterceptors.after(
                engine.getCustomPostCommandInterceptorsTxRequired(),
                new GiveBackInterceptor(),
                new AccountRules(roles)));
        EngineSessions.add(engine, new PersonalFilters(clock));
    }

    /** Replaces the engine's own access to filters. */
    private record PersonalFilters(Clock clock) implements SessionFactory {

        @Override
        public Class<?> getSessionType() {
            return FilterManager.class;
        }

        @Override
        public Session openSession() {
            return new PersonalFilterManager(clock);
        }
    }
}
