package dk.portvagt.condition.steps;

import static dk.portvagt.condition.steps.ConditionVariables.CONDITION_ID;
import static dk.portvagt.condition.steps.ConditionVariables.CONDITION_REMARK;
import static dk.portvagt.condition.steps.ConditionVariables.VERDICT;
import static dk.portvagt.condition.steps.ConditionVariables.VERDICT_REMARK;
import static dk.portvagt.engine.variable.ActorVariables.COMPLETED_BY;
import static dk.portvagt.engine.variable.DeadlineVariables.EXTENSION_REASON;
import static dk.portvagt.engine.variable.DeadlineVariables.NEW_DEADLINE;

import dk.portvagt.condition.Condition;
import dk.portvagt.condition.ConditionFollowUp;
import dk.portvagt.condition.Conditions;
import dk.portvagt.condition.Verdict;
import dk.portvagt.engine.variable.Dates;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Records the verdict on the report of a condition's owner. The last condition met lets the case through its gate. */
@Component
class RecordConditionVerdictDelegate implements JavaDelegate {

    private final Conditions conditions;
    private final ConditionFollowUp followUp;
    private final ConditionMessages messages;
    private final ConditionNotices notices;

    RecordConditionVerdictDelegate(
            Conditions conditions, ConditionFollowUp followUp, ConditionMessages messages, ConditionNotices notices) {
        this.conditions = conditions;
        this.followUp = followUp;
        this.messages = messages;
        this.notices = notices;
    }

    /**
     * Records the verdict.
     *
     * @throws BadUserRequestException in Danish, with nothing changed, when the verdict is refused
     */
    @Override
    public void execute(DelegateExecution execution) {
        Verdict verdict = verdict(execution);
        long id = CONDITION_ID.from(execution).get();
        followUp.judge(id, verdict, COMPLETED_BY.from(execution).get()).orThrow(BadUserRequestException::new);
        tell(execution, conditions.get(id), verdict);
    }

    private void tell(DelegateExecution execution, Condition condition, Verdict verdict) {
        if (verdict instanceof Verdict.NotMet notMet) {
            CONDITION_REMARK.on(execution).set(notMet.remark());
            notices.toOwner(execution, condition, "ikke godtaget som opfyldt");
        } else if (verdict instanceof Verdict.Extended extended) {
            CONDITION_REMARK.on(execution).set("Ny frist: " + extended.reason());
            notices.toOwner(execution, condition, "du har fået en ny frist");
        } else {
            notices.toOwner(execution, condition, "godtaget som opfyldt");
            messages.settled(condition);
        }
    }

    private static Verdict verdict(DelegateExecution execution) {
        return switch (VERDICT.from(execution).get()) {
            case "fulfilled" -> new Verdict.Met();
            case "notFulfilled" ->
                new Verdict.NotMet(VERDICT_REMARK.from(execution).getOptional().orElseThrow());
            case "extended" ->
                new Verdict.Extended(
                        Dates.read(NEW_DEADLINE, execution),
                        EXTENSION_REASON.from(execution).getOptional().orElseThrow());
            default -> throw new IllegalArgumentException("Unknown verdict");
        };
    }
}
