package dk.portvagt.intervention.steps;

import dk.portvagt.acquisition.CaseNumber;
import dk.portvagt.condition.steps.ConditionMessages;
import dk.portvagt.intervention.CasePauses;
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
    private final ConditionMessages conditions;
    private final Clock clock;

    PausedCases(
            RuntimeService runtime,
            CasePauses pauses,
            MovedDeadlines deadlines,
            ConditionMessages conditions,
            Clock clock) {
        this.runtime = runtime;
        this.pauses = pauses;
        this.deadlines = deadlines;
        this.conditions = conditions;
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
     * Ends the case's pause, if there is one: every deadline moves by the time it lasted. Once only, whatever is
     * retried. Work goes on with {@link #activate}: the engine cannot move a timer and wake it up in one transaction.
     *
     * @return the length of the pause that was ended now
     */
    public Optional<Duration> end(CaseNumber number) {
        Optional<Duration> length = pauses.end(number).map(this::since);
        length.ifPresent(paused -> {
            suspended(number).forEach(instance -> deadlines.move(instance, paused));
            conditions.postpone(number, paused);
        });
        return length;
    }

    /**
     * Lets work on a case go on whose pause has ended.
     *
     * @return whether anything stood still
     */
    public boolean activate(CaseNumber number) {
        if (pauses.current(number).isPresent()) {
            return false;
        }
        List<ProcessInstance> suspended = suspended(number);
        suspended.stream().map(ProcessInstance::getId).forEach(runtime::activateProcessInstanceById);
        tellHolder(number);
        return !suspended.isEmpty();
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

    private List<ProcessInstance> suspended(CaseNumber number) {
        return instances(number).stream().filter(ProcessInstance::isSuspended).toList();
    }

    private List<ProcessInstance> instances(CaseNumber number) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(number.toString())
                .tenantIdIn(number.municipality())
                .list();
    }
}
