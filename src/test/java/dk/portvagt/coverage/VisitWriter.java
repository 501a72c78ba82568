package dk.portvagt.coverage;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/** Writes the visits down when the last test of the JVM has run. */
public class VisitWriter implements LauncherSessionListener {

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        try {
            Visits.write();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
