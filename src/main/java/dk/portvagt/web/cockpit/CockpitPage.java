package dk.portvagt.web.cockpit;

import dk.portvagt.engine.identity.Caller;
import dk.portvagt.engine.identity.PortvagtGroup;
import java.util.Set;

/**
 * Answers the requests of a Portvagt page in Cockpit: a Spring bean with JAX-RS methods.
 *
 * <p>They return records of texts, numbers and booleans as JSON; a date is a text, {@code 2027-02-03}. They refuse with
 * {@link Refused}. Only people in a group of readers reach these methods.
 */
public interface CockpitPage {

    /** Returns the id in the addresses of the page and of its requests. */
    String id();

    /** Returns the groups that may see the page. */
    Set<PortvagtGroup> readers();

    default boolean isFor(Caller person) {
        return readers().stream().anyMatch(person::isIn);
    }
}
