package dk.portvagt.engine.variable;

import dk.portvagt.engine.EngineSessions;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Gives each command of the engine its knowledge of who owns which record. */
@Component
class RecordOwnersPlugin extends AbstractProcessEnginePlugin {

    private final JdbcClient database;

    RecordOwnersPlugin(JdbcClient database) {
        this.database = database;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        EngineSessions.add(engine, new Owners(database));
    }

    private record Owners(JdbcClient database) implements SessionFactory {

        @Override
        public Class<?> getSessionType() {
            return RecordOwners.class;
        }

        @Override
        public Session openSession() {
            return new RecordOwners(database);
        }
    }
}
