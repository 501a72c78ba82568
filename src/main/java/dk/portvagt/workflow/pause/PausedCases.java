package dk.portvagt.workflow.pause;

import dk.portvagt.acquisition.CaseNumber;
import dk.portvagt.governance.intervention.CasePauses;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;

/**
 * Suspends and resumes everything that runs for a case: its own process, phases, gate reviews, and whatever else has
 * the case number as its business key.
 *
 * <p>The engine suspends by updates at the end of the transaction: what follows from a case being active again has to
 * be a step of its own, in the next transaction.
 */
@Component
public class PausedCases {

    private static final String PAUSE_ENDED = "portvagt.pauseEnded";

    private final RuntimeService runtime;
    private final CasePauses pauses;
    private final MovedDeadlines deadlines;
    private final Clock clock;

    PausedCases(RuntimeService runtime, CasePauses pauses, MovedDeadlines deadlines, Clock clock) {
        this.runtime = runtime;
        this.pauses = pauses;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /**
     * Suspends what is active of the case; done again it catches what a step that was under way has begun meanwhile.
     *
     * @param exceptInstance the process that holds the pause
     */
    public void suspend(CaseNumber number, String exceptInstance) {
        instances(number).stream()
                .filter(instance -> !instance.isSuspended())
                .map(ProcessInstance::getId)
                .filter(id -> !id.equals(exceptInstance))
                .forEach(runtime::suspendProcessInstanceById);
    }

    /**
     * Ends the case's pause, if there is one: every deadline moves by the time it lasted, and work goes on. Once only,
     * whatever is retried.
     *
     * @return the length of the pause that was ended now
     */
    public Optional<Duration> resume(CaseNumber number) {
        Optional<Duration> length = pauses.end(number).map(this::since);
        length.ifPresent(paused -> {
            instances(number).stream().filter(ProcessInstance::isSuspended).forEach(instance -> {
                deadlines.move(instance, paused);
                runtime.activateProcessInstanceById(instance.getId());
            });
            tellHolder(number);
        });
        return length;
    }

    /** Whoever else resumes the case, or takes it back: nobody needs to follow its pause any more. */
    private void tellHolder(CaseNumber number) {
        runtime.createMessageCorrelation(PAUSE_ENDED)
                .processInstanceBusinessKey(number.toString())
                .tenantId(number.municipality())
                .correlateAll();
    }

    private Duration since(Instant began) {
        return Duration.between(began, clock.instant());
    }

    private List<ProcessInstance> instances(CaseNumber number) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(number.toString())
                .tenantIdIn(number.municipality())
                .list();
    }
}
