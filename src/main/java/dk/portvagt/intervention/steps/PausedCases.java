package dk.portvagt.intervention.steps;

import dk.portvagt.acquisition.CaseNumber;
import dk.portvagt.condition.steps.ConditionMessages;
import dk.portvagt.intervention.CasePauses;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;

/**
 * Suspends and resumes every process of a case: its own, phases, gate reviews, and others with its business key. The
 * watch over its contract and a proposal to end it go on.
 *
 * <p>The engine suspends by updates at the end of the transaction. Therefore any consequence of resuming must be a step
 * of its own, in the next transaction.
 */
@Component
public class PausedCases {

    private static final String PAUSE_ENDED = "portvagt.pauseEnded";
    /**
     * Lists the processes that go on, with what they call: the vendor's dates do not wait, and the steering group may
     * end a paused case.
     */
    private static final Set<String> GO_ON = Set.of("contract-watch", "case-withdrawal");

    private final RuntimeService runtime;
    private final CasePauses pauses;
    private final MovedDeadlines deadlines;
    private final ConditionMessages conditions;
    private final PauseMarks marks;
    private final Clock clock;

    PausedCases(
            RuntimeService runtime,
            CasePauses pauses,
            MovedDeadlines deadlines,
            ConditionMessages conditions,
            PauseMarks marks,
            Clock clock) {
        this.runtime = runtime;
        this.pauses = pauses;
        this.deadlines = deadlines;
        this.conditions = conditions;
        this.marks = marks;
        this.clock = clock;
    }

    /**
     * Suspends the active processes of the case. A retry also suspends what an in-flight step has begun meanwhile.
     *
     * @param exceptInstance the process that holds the pause
     */
    public void suspend(CaseNumber number, String exceptInstance) {
        instances(number).stream()
                .filter(instance -> !instance.isSuspended())
                .map(ProcessInstance::getId)
                .filter(id -> !id.equals(exceptInstance))
                .forEach(id -> {
                    runtime.suspendProcessInstanceById(id);
                    marks.set(id, number);
                });
    }

    /**
     * Ends the case's pause, if there is one, and moves every deadline by its length. Idempotent.
     *
     * <p>Work goes on with {@link #activate}: the engine cannot move a timer and activate it in one transaction.
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
     * Resumes work on a case whose pause has ended.
     *
     * @return whether anything was suspended
     */
    public boolean activate(CaseNumber number) {
        if (pauses.current(number).isPresent()) {
            return false;
        }
        List<ProcessInstance> suspended = suspended(number);
        suspended.stream().map(ProcessInstance::getId).forEach(id -> {
            runtime.activateProcessInstanceById(id);
            marks.remove(id);
        });
        tellHolder(number);
        return !suspended.isEmpty();
    }

    /** Notifies the process that holds the pause when another one resumes or withdraws the case. */
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
        List<ProcessInstance> all = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(number.toString())
                .tenantIdIn(number.municipality())
                .list();
        Set<String> goOn = all.stream()
                .filter(PausedCases::goesOn)
                .map(ProcessInstance::getId)
                .collect(Collectors.toSet());
        return all.stream()
                .filter(instance ->
                        !goOn.contains(instance.getId()) && !goOn.contains(instance.getRootProcessInstanceId()))
                .toList();
    }

    private static boolean goesOn(ProcessInstance instance) {
        return GO_ON.contains(instance.getProcessDefinitionId().split(":", 2)[0]);
    }
}
