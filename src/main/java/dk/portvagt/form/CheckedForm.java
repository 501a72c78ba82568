package dk.portvagt.form;

import java.util.List;
import java.util.Map;

/** The outcome of checking a submitted form. */
public sealed interface CheckedForm {

    /** @param values variable name to Long, String, Boolean, JsonNode or null; every visible field is in it */
    record Accepted(Map<String, Object> values) implements CheckedForm {}

    /** @param faults everything that is wrong, in the order of the form */
    record Refused(List<Fault> faults) implements CheckedForm {}
}
