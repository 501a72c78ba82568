package dk.portvagt.form;

/** Checks a box, ticked or not; a required one must be ticked, as in the browser. */
final class CheckboxCheck {

    private CheckboxCheck() {}

    static Answer check(FormField field, Submitted value) {
        if (!value.isNothing() && !(value instanceof Submitted.Tick)) {
            return new Answer.Refused("skal være sat eller ikke sat");
        }
        boolean ticked = value instanceof Submitted.Tick tick && tick.value();
        if (field.limits().required() && !ticked) {
            return new Answer.Refused("skal være sat");
        }
        return new Answer.Accepted(ticked);
    }
}
