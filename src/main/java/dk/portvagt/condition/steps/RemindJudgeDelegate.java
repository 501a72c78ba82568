package dk.portvagt.condition.steps;

import static dk.portvagt.condition.steps.ConditionVariables.CONDITION_ID;
import static dk.portvagt.condition.steps.ConditionVariables.CONDITION_JUDGES;

import dk.portvagt.condition.Condition;
import dk.portvagt.condition.Conditions;
import dk.portvagt.engine.identity.PortvagtGroup;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tells the judges of a condition, and the digitalisation manager, that its owner waits for the verdict. */
@Component
class RemindJudgeDelegate implements JavaDelegate {

    private final Conditions conditions;
    private final ConditionNotices notices;

    RemindJudgeDelegate(Conditions conditions, ConditionNotices notices) {
        this.conditions = conditions;
        this.notices = notices;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Condition condition = conditions.get(CONDITION_ID.from(execution).get());
        notices.toGroups(
                condition,
                List.of(CONDITION_JUDGES.from(execution).get(), PortvagtGroup.DIGITALISATION_MANAGER.id()),
                "indberetningen venter på bedømmelse");
    }
}
