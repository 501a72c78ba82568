package dk.portvagt.condition.steps;

import static dk.portvagt.condition.steps.ConditionVariables.CONDITION_ID;
import static dk.portvagt.condition.steps.ConditionVariables.CONDITION_JUDGES;

import dk.portvagt.condition.Condition;
import dk.portvagt.condition.ConditionEvent.Kind;
import dk.portvagt.condition.ConditionFollowUp;
import dk.portvagt.condition.Conditions;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Records that a condition is overdue, and tells its owner and the judges, who must follow it up. */
@Component
class MarkOverdueDelegate implements JavaDelegate {

    private final Conditions conditions;
    private final ConditionFollowUp followUp;
    private final ConditionNotices notices;

    MarkOverdueDelegate(Conditions conditions, ConditionFollowUp followUp, ConditionNotices notices) {
        this.conditions = conditions;
        this.followUp = followUp;
        this.notices = notices;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Condition condition = conditions.get(CONDITION_ID.from(execution).get());
        followUp.note(condition.id(), Kind.OVERDUE);
        notices.toOwner(execution, condition, "fristen er overskredet");
        notices.toGroups(condition, List.of(CONDITION_JUDGES.from(execution).get()), "fristen er overskredet");
    }
}
