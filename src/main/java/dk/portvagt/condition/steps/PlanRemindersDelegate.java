package dk.portvagt.condition.steps;

import static dk.portvagt.condition.steps.ConditionVariables.CONDITION_ID;

import dk.portvagt.condition.ConditionDeadlines;
import dk.portvagt.condition.Conditions;
import dk.portvagt.engine.steps.ShownDeadline;
import java.time.Clock;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Sets the days on which a condition calls for action, from its current deadline. */
@Component
class PlanRemindersDelegate implements JavaDelegate {

    private final Conditions conditions;
    private final ConditionDeadlines deadlines;
    private final Clock clock;

    PlanRemindersDelegate(Conditions conditions, ConditionDeadlines deadlines, Clock clock) {
        this.conditions = conditions;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        long id = CONDITION_ID.from(execution).get();
        ShownDeadline.set(execution, deadlines.of(conditions.get(id).content().deadline()), clock);
    }
}
