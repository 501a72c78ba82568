package dk.portvagt.engine.variant;

import dk.portvagt.engine.EngineSessions;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.form.entity.CamundaFormDefinitionManager;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionManager;
import org.springframework.stereotype.Component;

/** Makes the engine distinguish a municipality's own models from the shared ones. */
@Component
class VariantPlugin extends AbstractProcessEnginePlugin {

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        EngineSessions.add(engine, new Replacement(CamundaFormDefinitionManager.class, MunicipalForms::new));
        EngineSessions.add(engine, new Replacement(ProcessDefinitionManager.class, MunicipalProcesses::new));
    }

    /** Opens our session where the engine asks for its own. */
    private record Replacement(Class<?> type, Supplier<Session> ours) implements SessionFactory {

        @Override
        public Class<?> getSessionType() {
            return type;
        }

        @Override
        public Session openSession() {
            return ours.get();
        }
    }
}
