package dk.portvagt.form;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Checks one value by its field's type and limits, and converts it to the type of its variable. */
final class FieldCheck {

    private final FormSituation situation;
    private final Map<String, @Nullable Object> submitted;

    /**
     * Creates a check for one form.
     *
     * @param submitted the other answers, for limits and options that depend on them
     */
    FieldCheck(FormSituation situation, Map<String, @Nullable Object> submitted) {
        this.situation = situation;
        this.submitted = submitted;
    }

    Answer check(FormField field, Submitted value) {
        return switch (field.type()) {
            case CHECKBOX -> CheckboxCheck.check(field, value);
            case CHECKLIST, TAGLIST ->
                value.isNothing() ? unanswered(field) : choice(field).several(field, value);
            default -> value.isNothing() ? unanswered(field) : answered(field, value);
        };
    }

    private Answer answered(FormField field, Submitted value) {
        return switch (field.type()) {
            case NUMBER -> new NumberCheck(situation, submitted).check(field, value);
            case DATE -> DateCheck.check(field, value, situation.today());
            case RADIO, SELECT -> choice(field).one(value);
            default -> new TextCheck(situation, submitted).check(field, value);
        };
    }

    private ChoiceCheck choice(FormField field) {
        return new ChoiceCheck(KnownOptions.of(field, situation, submitted));
    }

    private static Answer unanswered(FormField field) {
        return field.limits().required() ? new Answer.Refused("skal udfyldes") : new Answer.Accepted(null);
    }
}
