package dk.portvagt.demo;

import java.time.Duration;
import java.time.Instant;
import org.camunda.bpm.engine.ManagementService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Waits until the job executor has run the due steps and timers, as a person waits for the next task. */
class EngineRest {

    private static final Logger LOG = LoggerFactory.getLogger(EngineRest.class);
    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(10);

    private final ManagementService management;

    EngineRest(ManagementService management) {
        this.management = management;
    }

    /**
     * Returns when no asynchronous step is due, or after a minute.
     *
     * <p>A failing step is due again only later, and the rest of the portfolio does not wait for it.
     *
     * @throws InterruptedException when the application stops
     */
    void await() throws InterruptedException {
        Instant end = Instant.now().plus(LONGEST);
        while (management.createJobQuery().executable().active().count() > 0) {
            if (Instant.now().isAfter(end)) {
                LOG.warn("Demo portfolio: asynchronous steps are still due after {}; continuing", LONGEST);
                return;
            }
            Thread.sleep(BETWEEN_LOOKS.toMillis());
        }
    }
}
