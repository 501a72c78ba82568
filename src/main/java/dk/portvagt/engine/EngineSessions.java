package dk.portvagt.engine;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;

/** Adds to what the engine keeps during one command. */
public final class EngineSessions {

    private EngineSessions() {}

    /** Adds a session behind those of other plugins. Call it before the engine is built. */
    public static void add(ProcessEngineConfigurationImpl engine, SessionFactory session) {
        List<SessionFactory> sessions = new ArrayList<>();
        if (engine.getCustomSessionFactories() != null) {
            sessions.addAll(engine.getCustomSessionFactories());
        }
        sessions.add(session);
        engine.setCustomSessionFactories(sessions);
    }
}
