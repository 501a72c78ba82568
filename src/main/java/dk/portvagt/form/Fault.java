package dk.portvagt.form;

/**
 * Describes one fault of a submitted form.
 *
 * @param field the Danish label of the field, or the name of a value that the form does not have
 * @param reason the fault, in Danish
 */
public record Fault(String field, String reason) {

    @Override
    public String toString() {
        return name() + ": " + reason;
    }

    /** Drops a trailing question mark, because a colon follows the name. */
    private String name() {
        return field.endsWith("?") ? field.substring(0, field.length() - 1) : field;
    }
}
