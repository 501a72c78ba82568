package dk.portvagt.form;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Holds the result of checking a submitted form. */
public sealed interface CheckedForm {

    /**
     * Accepts the form.
     *
     * @param values variable name to Long, String, Boolean, JsonNode or null; every visible field is in it
     */
    record Accepted(Map<String, @Nullable Object> values) implements CheckedForm {}

    /**
     * Refuses the form.
     *
     * @param faults every fault, in the order of the form
     */
    record Refused(List<Fault> faults) implements CheckedForm {}
}
