package dk.portvagt.engine.collision;

import dk.portvagt.engine.EngineSessions;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.db.sql.DbSqlSession;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.springframework.stereotype.Component;

/** Makes the engine recognise collisions, and retry a job at once that lost one. */
@Component
class CollisionPlugin extends AbstractProcessEnginePlugin {

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setFailedJobCommandFactory(TryAgainCommand::new);
        EngineSessions.add(engine, new CollisionSessions(engine));
    }

    /** Replaces the engine's own session factory, but keeps its statements and settings. */
    private record CollisionSessions(ProcessEngineConfigurationImpl engine) implements SessionFactory {

        @Override
        public Class<?> getSessionType() {
            return DbSqlSession.class;
        }

        @Override
        public Session openSession() {
            return new CollisionSession(engine.getDbSqlSessionFactory());
        }
    }
}
