package dk.portvagt.condition.steps;

import static dk.portvagt.condition.steps.ConditionVariables.CONDITION_ID;
import static dk.portvagt.engine.variable.ActorVariables.COMPLETED_BY;
import static dk.portvagt.engine.variable.DeadlineVariables.EXTENSION_REASON;
import static dk.portvagt.engine.variable.DeadlineVariables.NEW_DEADLINE;

import dk.portvagt.condition.ConditionFollowUp;
import dk.portvagt.condition.Conditions;
import dk.portvagt.engine.variable.Dates;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Gives the owner of an overdue condition the decided later deadline. */
@Component
class ExtendConditionDelegate implements JavaDelegate {

    private final Conditions conditions;
    private final ConditionFollowUp followUp;
    private final ConditionNotices notices;

    ExtendConditionDelegate(Conditions conditions, ConditionFollowUp followUp, ConditionNotices notices) {
        this.conditions = conditions;
        this.followUp = followUp;
        this.notices = notices;
    }

    /**
     * Extends the deadline.
     *
     * @throws BadUserRequestException in Danish, without notices, when the condition's deadline can no longer move
     */
    @Override
    public void execute(DelegateExecution execution) {
        long id = CONDITION_ID.from(execution).get();
        followUp.extend(
                        id,
                        Dates.read(NEW_DEADLINE, execution),
                        EXTENSION_REASON.from(execution).get(),
                        COMPLETED_BY.from(execution).get())
                .orThrow(BadUserRequestException::new);
        notices.toOwner(execution, conditions.get(id), "du har fået en ny frist");
    }
}
