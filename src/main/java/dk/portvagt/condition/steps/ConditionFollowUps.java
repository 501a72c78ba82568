package dk.portvagt.condition.steps;

import dk.portvagt.condition.Condition;
import dk.portvagt.condition.ConditionFollowUp;
import dk.portvagt.condition.Conditions;
import dk.portvagt.condition.ConditionsInForce;
import dk.portvagt.engine.StartedProcesses;
import io.holunda.camunda.bpm.data.CamundaBpmData;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Starts the follow-up of each condition in force, once. */
@Component
class ConditionFollowUps {

    private static final Logger LOG = LoggerFactory.getLogger(ConditionFollowUps.class);
    private static final String PROCESS = "condition-follow-up";

    private final Conditions conditions;
    private final ConditionFollowUp followUp;
    private final StartedProcesses processes;
    private final RuntimeService runtime;
    private final TransactionTemplate transaction;

    ConditionFollowUps(
            Conditions conditions,
            ConditionFollowUp followUp,
            StartedProcesses processes,
            RuntimeService runtime,
            TransactionTemplate transaction) {
        this.conditions = conditions;
        this.followUp = followUp;
        this.processes = processes;
        this.runtime = runtime;
        this.transaction = transaction;
    }

    /** Starts follow-ups in the transaction of the decision, so that no condition is in force without one. */
    @EventListener
    void start(ConditionsInForce decided) {
        conditions.notFollowedUp().stream()
                .filter(condition -> condition.decisionId() == decided.decisionId())
                .forEach(this::start);
    }

    /** Starts follow-ups of conditions that are older than this mechanism, each in a transaction of its own. */
    @EventListener(ApplicationReadyEvent.class)
    void startForEarlierDecisions() {
        conditions.notFollowedUp().stream()
                .filter(condition -> !isAskedForByAGate(condition))
                .forEach(condition -> transaction.executeWithoutResult(status -> start(condition)));
    }

    /** Tells whether a review on the first version of the model already has a task for the condition. */
    private boolean isAskedForByAGate(Condition condition) {
        return runtime.createVariableInstanceQuery()
                        .variableValueEquals(ConditionVariables.CONDITION_ID.getName(), condition.id())
                        .count()
                > 0;
    }

    private void start(Condition condition) {
        if (followUp.takeUp(condition.id())) {
            processes.start(
                    PROCESS,
                    condition.municipality(),
                    businessKey(condition),
                    CamundaBpmData.builder()
                            .set(ConditionVariables.CONDITION_ID, condition.id())
                            .build());
            LOG.debug("Started follow-up of condition {} of {}", condition.id(), businessKey(condition));
        }
    }

    /** Returns the case number. A condition without a case has its own id instead, which no case number looks like. */
    private static String businessKey(Condition condition) {
        return Optional.ofNullable(condition.caseNumber())
                .orElse(condition.municipality() + "-beslutning-" + condition.decisionId());
    }
}
