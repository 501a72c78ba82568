package dk.portvagt.form;

/**
 * One thing wrong with a submitted form.
 *
 * @param field the Danish label of the field, or the name of a value the form does not have
 * @param reason Danish, what is wrong with it
 */
public record Fault(String field, String reason) {

    @Override
    public String toString() {
        return name() + ": " + reason;
    }

    /** Some fields ask, and a question mark and a colon do not go together. */
    private String name() {
        return field.endsWith("?") ? field.substring(0, field.length() - 1) : field;
    }
}
