package dk.portvagt.modelguard.code;

import java.util.HashSet;
import java.util.Set;

/**
 * Describes the behaviour of one compiled method, as far as models depend on it.
 *
 * @param errors codes of the BPMN errors it creates
 * @param messages names of the messages it correlates
 * @param written constants it refers to other than for reading a variable, as class#field
 * @param read variables it reads, or hands to a method that may, as class#field
 * @param required variables it reads with {@code from(...).get()}, which fails without a value, or as a person typed
 *     them, as class#field
 * @param calls methods it calls, as class#method(parameters)result
 */
record MethodFacts(
        Set<String> errors,
        Set<String> messages,
        Set<String> written,
        Set<String> read,
        Set<String> required,
        Set<String> calls) {

    MethodFacts() {
        this(new HashSet<>(), new HashSet<>(), new HashSet<>(), new HashSet<>(), new HashSet<>(), new HashSet<>());
    }
}
