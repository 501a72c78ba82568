package dk.portvagt.modelguard.deploy;

import jakarta.annotation.PreDestroy;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Lets the guard read everything once, behind the start: the first deployment would wait for that, and the Modeler
 * waits five seconds. Who stops the application at once has it wait for the reading, which needs the database.
 */
@Component
class GuardWarmUp {

    private static final Logger LOG = LoggerFactory.getLogger(GuardWarmUp.class);
    private static final long LONGEST_READING_MILLIS = 20_000;

    private final DeploymentGuard guard;
    private final Thread reader = new Thread(this::read, "deployment-guard-warm-up");

    GuardWarmUp(DeploymentGuard guard) {
        this.guard = guard;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        reader.setDaemon(true);
        reader.start();
    }

    private void read() {
        try {
            guard.findings(Map.of(), null);
        } catch (RuntimeException e) {
            LOG.warn("The running models could not be read ahead; the first deployment will read them", e);
        }
    }

    /** Beans are destroyed before what they are made of, so the database is there until this returns. */
    @PreDestroy
    void awaitReading() {
        try {
            reader.join(LONGEST_READING_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
