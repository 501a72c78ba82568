package dk.portvagt.decision.steps;

import static io.holunda.camunda.bpm.data.CamundaBpmData.stringVariable;

import dk.portvagt.decision.DecisionOutcome;
import dk.portvagt.decision.NewCondition;
import io.holunda.camunda.bpm.data.factory.VariableFactory;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.delegate.VariableScope;

/** Names the fields of a decision's form for its three conditions. A field without text is no condition. */
public record ConditionFields(
        VariableFactory<String> text, VariableFactory<String> owner, VariableFactory<String> deadline) {

    private static final List<ConditionFields> FORM = IntStream.rangeClosed(1, 3)
            .mapToObj(number -> "condition" + number)
            .map(prefix -> new ConditionFields(
                    stringVariable(prefix + "Text"),
                    stringVariable(prefix + "Owner"),
                    stringVariable(prefix + "Deadline")))
            .toList();

    /** Reads the form's conditions; none unless the outcome is an approval with conditions. */
    public static List<NewCondition> of(DecisionOutcome outcome, VariableScope scope) {
        return outcome == DecisionOutcome.APPROVED_WITH_CONDITIONS ? read(scope) : List.of();
    }

    private static List<NewCondition> read(VariableScope scope) {
        return FORM.stream()
                .filter(field -> field.text.from(scope).getOptional().isPresent())
                .map(field -> new NewCondition(
                        field.text.from(scope).get(),
                        field.owner.from(scope).get(),
                        LocalDate.parse(field.deadline.from(scope).get())))
                .toList();
    }

    /** Shows these conditions in the form and empties the other fields. */
    public static void write(VariableScope scope, List<NewCondition> conditions) {
        for (int position = 0; position < FORM.size(); position++) {
            NewCondition condition = position < conditions.size() ? conditions.get(position) : null;
            ConditionFields field = FORM.get(position);
            field.text.on(scope).set(condition == null ? null : condition.text());
            field.owner.on(scope).set(condition == null ? null : condition.ownerGroup());
            field.deadline
                    .on(scope)
                    .set(condition == null ? null : condition.deadline().toString());
        }
    }
}
