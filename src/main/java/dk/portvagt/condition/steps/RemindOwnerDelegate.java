package dk.portvagt.condition.steps;

import static dk.portvagt.condition.steps.ConditionVariables.CONDITION_ID;

import dk.portvagt.condition.Condition;
import dk.portvagt.condition.ConditionEvent.Kind;
import dk.portvagt.condition.ConditionFollowUp;
import dk.portvagt.condition.Conditions;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Reminds the owner of a condition of its deadline. */
@Component
class RemindOwnerDelegate implements JavaDelegate {

    private final Conditions conditions;
    private final ConditionFollowUp followUp;
    private final ConditionNotices notices;

    RemindOwnerDelegate(Conditions conditions, ConditionFollowUp followUp, ConditionNotices notices) {
        this.conditions = conditions;
        this.followUp = followUp;
        this.notices = notices;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Condition condition = conditions.get(CONDITION_ID.from(execution).get());
        followUp.note(condition.id(), Kind.REMINDED);
        notices.toOwner(execution, condition, "fristen nærmer sig");
    }
}
