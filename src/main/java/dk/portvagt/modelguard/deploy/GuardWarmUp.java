package dk.portvagt.modelguard.deploy;

import jakarta.annotation.PreDestroy;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Warms the guard's cache in the background after startup. Without it the first deployment would wait for that, and the
 * Modeler times out after five seconds.
 *
 * <p>An immediate shutdown waits for the warm-up, which needs the database.
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
            LOG.warn("The cache warm-up failed; the first deployment will read the running models", e);
        }
    }

    /**
     * Waits for the warm-up. Spring destroys beans before their dependencies, so the database stays until this returns.
     */
    @PreDestroy
    void awaitReading() {
        try {
            reader.join(LONGEST_READING_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
