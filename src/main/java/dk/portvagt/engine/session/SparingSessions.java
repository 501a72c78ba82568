package dk.portvagt.engine.session;

import java.util.Arrays;
import org.camunda.bpm.webapp.impl.security.auth.Authentications;
import org.jspecify.annotations.Nullable;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/**
 * Writes a session only when a request has changed it, or when its last access is a minute old.
 *
 * <p>The web apps put the same attribute back at the end of every request, and Tasklist asks all the time. A request
 * that only renews the person's groups must not log in again who logged out meanwhile.
 */
final class SparingSessions implements SessionRepository<SparingSession> {

    private final SessionRepository<Session> stored;

    /** Puts itself in front of a repository, which is only given sessions of its own. */
    @SuppressWarnings("unchecked")
    SparingSessions(SessionRepository<? extends Session> stored) {
        this.stored = (SessionRepository<Session>) stored;
    }

    @Override
    public SparingSession createSession() {
        return new SparingSession(stored.createSession());
    }

    @Override
    public void save(SparingSession session) {
        session.changes().forEach((name, value) -> {
            if (!isOvertaken(session, name, value)) {
                session.stored().setAttribute(name, value);
            }
        });
        session.forgetChanges();
        stored.save(session.stored());
    }

    /** Tells whether another request has changed the attribute since; a logout counts anyway. */
    private boolean isOvertaken(SparingSession session, String name, @Nullable Object value) {
        byte[] loaded = session.loaded(name);
        boolean logout = value instanceof Authentications people
                && people.getAuthentications().isEmpty();
        if (loaded == null || value == null || logout) {
            return false;
        }
        Session now = stored.findById(session.getId());
        Object current = now == null ? null : now.getAttribute(name);
        return current == null || !Arrays.equals(loaded, SessionBytes.write(current));
    }

    @Override
    public @Nullable SparingSession findById(String id) {
        Session found = stored.findById(id);
        return found == null ? null : new SparingSession(found);
    }

    @Override
    public void deleteById(String id) {
        stored.deleteById(id);
    }
}
