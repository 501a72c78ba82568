package dk.portvagt.condition.steps;

import static dk.portvagt.condition.steps.ConditionVariables.CONDITION_ID;

import dk.portvagt.condition.Condition;
import dk.portvagt.condition.ConditionEvent.Kind;
import dk.portvagt.condition.ConditionFollowUp;
import dk.portvagt.condition.Conditions;
import dk.portvagt.engine.identity.PortvagtGroup;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Asks the digitalisation manager to step in, because the secretariat has not followed up. */
@Component
class EscalateConditionDelegate implements JavaDelegate {

    private final Conditions conditions;
    private final ConditionFollowUp followUp;
    private final ConditionNotices notices;

    EscalateConditionDelegate(Conditions conditions, ConditionFollowUp followUp, ConditionNotices notices) {
        this.conditions = conditions;
        this.followUp = followUp;
        this.notices = notices;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Condition condition = conditions.get(CONDITION_ID.from(execution).get());
        followUp.note(condition.id(), Kind.ESCALATED);
        notices.toGroups(
                condition, List.of(PortvagtGroup.DIGITALISATION_MANAGER.id()), "overskredet, og ingen har fulgt op");
    }
}
