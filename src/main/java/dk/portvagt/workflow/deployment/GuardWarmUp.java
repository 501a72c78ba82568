package dk.portvagt.workflow.deployment;

import java.util.Map;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Lets the guard read everything once, behind the start: the first deployment would wait for that, and the Modeler
 * waits five seconds.
 */
@Component
class GuardWarmUp {

    private final DeploymentGuard guard;

    GuardWarmUp(DeploymentGuard guard) {
        this.guard = guard;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        Thread reader = new Thread(() -> guard.findings(Map.of(), null), "deployment-guard-warm-up");
        reader.setDaemon(true);
        reader.start();
    }
}
