package dk.portvagt.engine.session;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.session.Session;

/** Collects the changes of one request to a stored session. */
final class SparingSession implements Session {

    /** How much earlier than by the last request a session may expire. */
    private static final Duration COARSE = Duration.ofMinutes(1);

    private final Session stored;
    private final Map<String, @Nullable Object> changes = new HashMap<>();
    /** The attributes as they were when this request first read them: the web apps change the object itself. */
    private final Map<String, byte[]> loaded = new HashMap<>();

    SparingSession(Session stored) {
        this.stored = stored;
    }

    Session stored() {
        return stored;
    }

    /** Returns the attributes that this request has changed; null for a removed one. */
    Map<String, @Nullable Object> changes() {
        return changes;
    }

    void forgetChanges() {
        changes.forEach((name, value) -> {
            if (value == null) {
                loaded.remove(name);
            } else {
                loaded.put(name, SessionBytes.write(value));
            }
        });
        changes.clear();
    }

    /** Returns the attribute as it was when this request first read it; null if there was none. */
    byte @Nullable [] loaded(String name) {
        return loaded.get(name);
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T> @Nullable T getAttribute(String name) {
        if (changes.containsKey(name)) {
            return (T) changes.get(name);
        }
        T value = stored.getAttribute(name);
        if (value != null) {
            loaded.computeIfAbsent(name, any -> SessionBytes.write(value));
        }
        return value;
    }

    @Override
    public void setAttribute(String name, @Nullable Object value) {
        Object before = getAttribute(name);
        if (value == null ? before != null : !Arrays.equals(loaded.get(name), SessionBytes.write(value))) {
            changes.put(name, value);
        } else {
            changes.remove(name);
        }
    }

    @Override
    public void removeAttribute(String name) {
        setAttribute(name, null);
    }

    @Override
    public Set<String> getAttributeNames() {
        Set<String> names = new HashSet<>(stored.getAttributeNames());
        changes.forEach((name, value) -> {
            if (value == null) {
                names.remove(name);
            } else {
                names.add(name);
            }
        });
        return names;
    }

    @Override
    public void setLastAccessedTime(Instant time) {
        if (Duration.between(stored.getLastAccessedTime(), time).compareTo(COARSE) >= 0) {
            stored.setLastAccessedTime(time);
        }
    }

    @Override
    public String getId() {
        return stored.getId();
    }

    @Override
    public String changeSessionId() {
        return stored.changeSessionId();
    }

    @Override
    public Instant getCreationTime() {
        return stored.getCreationTime();
    }

    @Override
    public Instant getLastAccessedTime() {
        return stored.getLastAccessedTime();
    }

    @Override
    public void setMaxInactiveInterval(Duration interval) {
        stored.setMaxInactiveInterval(interval);
    }

    @Override
    public Duration getMaxInactiveInterval() {
        return stored.getMaxInactiveInterval();
    }

    @Override
    public boolean isExpired() {
        return stored.isExpired();
    }
}
