package dk.portvagt.workflow.security;

import java.util.Optional;
import org.xml.sax.Attributes;

/** What an element of a model may not contain. */
@FunctionalInterface
interface ModelRule {

    /** The rest of a Danish sentence that begins with file and element; empty when there is nothing to object to. */
    Optional<String> violation(String namespace, String element, Attributes attributes);
}
