package dk.portvagt.condition.steps;

import static dk.portvagt.condition.steps.ConditionVariables.CONDITION_EVIDENCE;
import static dk.portvagt.condition.steps.ConditionVariables.CONDITION_ID;
import static dk.portvagt.engine.variable.ActorVariables.COMPLETED_BY;

import dk.portvagt.condition.ConditionFollowUp;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Records the evidence that a condition is met, at once and without a verdict.
 *
 * <p>Reviews on the first version of the model, which are older than the follow-up of conditions, use this step. That
 * version asks the owner itself.
 */
@Component
class RecordConditionDelegate implements JavaDelegate {

    private final ConditionFollowUp conditions;

    RecordConditionDelegate(ConditionFollowUp conditions) {
        this.conditions = conditions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        conditions.meetWithoutVerdict(
                CONDITION_ID.from(execution).get(),
                CONDITION_EVIDENCE.from(execution).get(),
                COMPLETED_BY.from(execution).get());
    }
}
