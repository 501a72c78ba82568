package dk.portvagt.engine.collision;

import java.util.ArrayList;
import java.util.List;
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
        List<SessionFactory> sessions = new ArrayList<>();
        if (engine.getCustomSessionFactories() != null) {
            sessions.addAll(engine.getCustomSessionFactories());
        }
        sessions.add(new CollisionSessions(engine));
        engine.setCustomSessionFactories(sessions);
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
