package dk.portvagt.web.cockpit;

import dk.portvagt.engine.identity.Caller;
import dk.portvagt.engine.identity.PortvagtGroup;
import java.util.Set;

/**
 * A page of Portvagt's in Cockpit: a Spring bean whose methods with JAX-RS annotations answer what the page asks.
 *
 * <p>They answer records of texts, numbers and booleans as JSON; a date is a text, {@code 2027-02-03}. What they refuse
 * is a {@link Refused}. Without readers among the person's groups none of them is reached.
 */
public interface CockpitPage {

    /** As in the addresses of the page and of what it asks for. */
    String id();

    /** The groups that may see the page. */
    Set<PortvagtGroup> readers();

    default boolean isFor(Caller person) {
        return readers().stream().anyMatch(person::isIn);
    }
}
