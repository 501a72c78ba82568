package dk.portvagt.workflow.delegate.meeting;

import static dk.portvagt.workflow.variable.MeetingVariables.ITEM_OUTCOME;
import static dk.portvagt.workflow.variable.MeetingVariables.ITEM_REASON;
import static dk.portvagt.workflow.variable.MeetingVariables.PRESENT;
import static dk.portvagt.workflow.variable.MeetingVariables.STOOD_DOWN;

import dk.portvagt.governance.DecisionOutcome;
import dk.portvagt.governance.ItemDecision;
import dk.portvagt.workflow.variable.Choices;
import dk.portvagt.workflow.variable.ConditionFields;
import java.util.List;
import org.camunda.bpm.engine.delegate.VariableScope;

/** The fields in which the steering group writes down its decision on an item. */
final class ItemDecisionFields {

    private ItemDecisionFields() {}

    static ItemDecision read(VariableScope scope) {
        DecisionOutcome outcome =
                Choices.constant(DecisionOutcome.class, ITEM_OUTCOME.from(scope).get());
        return new ItemDecision(
                outcome,
                ITEM_REASON.from(scope).getOrNull(),
                PRESENT.from(scope).get(),
                STOOD_DOWN.from(scope).getOrNull(),
                ConditionFields.of(outcome, scope));
    }

    /**
     * Shows what was written down for the item.
     *
     * @param decision null empties the fields of the item before; who is present stays, for it is mostly the same
     *     people
     */
    static void write(VariableScope scope, ItemDecision decision) {
        ITEM_OUTCOME.on(scope).set(decision == null ? null : Choices.choice(decision.outcome()));
        ITEM_REASON.on(scope).set(decision == null ? null : decision.reason());
        STOOD_DOWN.on(scope).set(decision == null ? null : decision.stoodDown());
        ConditionFields.write(scope, decision == null ? List.of() : decision.conditions());
        if (decision != null) {
            PRESENT.on(scope).set(decision.present());
        }
    }
}
