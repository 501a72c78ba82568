package dk.portvagt.people;

/**
 * Tells what to correct in what somebody wrote about a person.
 *
 * @param reason one or two sentences in Danish
 */
public record PersonFault(PersonColumn column, String reason) {

    /** Returns the sentence for a form: the field and what is wrong with it. */
    public String sentence() {
        return column.header() + ": " + reason;
    }
}
