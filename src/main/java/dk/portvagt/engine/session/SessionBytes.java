package dk.portvagt.engine.session;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.UncheckedIOException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.webapp.impl.security.auth.Authentication;
import org.camunda.bpm.webapp.impl.security.auth.Authentications;
import org.camunda.bpm.webapp.impl.security.auth.UserAuthentication;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes and reads the attributes of a session.
 *
 * <p>Reading Java objects is running code. So only the classes that the web apps keep in a session are read, and no
 * more of them than a person has groups and municipalities.
 */
final class SessionBytes {

    private static final Logger LOG = LoggerFactory.getLogger(SessionBytes.class);
    private static final int LONGEST = 200_000;
    private static final Stream<Class<?>> KNOWN = Stream.of(
            Authentications.class,
            UserAuthentication.class,
            Authentication.class,
            String.class,
            java.util.Date.class,
            java.util.ArrayList.class,
            java.util.HashSet.class,
            java.util.HashMap.class,
            java.util.Map.Entry.class,
            Object.class);
    private static final ObjectInputFilter FILTER =
            ObjectInputFilter.Config.createFilter("maxdepth=8;maxrefs=5000;maxarray=5000;"
                    + KNOWN.map(Class::getName).collect(Collectors.joining(";")) + ";!*");

    private SessionBytes() {}

    static byte[] write(Object value) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream objects = new ObjectOutputStream(bytes)) {
            objects.writeObject(value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Returns the value; null for one that is not among the known classes: its person logs in again. */
    static @Nullable Object read(byte[] bytes) {
        if (bytes.length > LONGEST) {
            LOG.warn("An attribute of a session is not read: {} bytes", bytes.length);
            return null;
        }
        try (ObjectInputStream objects = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
            objects.setObjectInputFilter(FILTER);
            return objects.readObject();
        } catch (IOException | ClassNotFoundException e) {
            LOG.warn("An attribute of a session is not read: {}", e.getMessage());
            return null;
        }
    }
}
