package dk.portvagt.condition;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Records an event of a condition, for ever.
 *
 * @param person user id; null for events of the system itself
 * @param text evidence, remark or reason, in Danish, if any
 * @param deadline the deadline from then on; for {@link Kind#TIME_ASKED} the requested one
 */
public record ConditionEvent(
        Kind kind, @Nullable String person, @Nullable String text, LocalDate deadline) {

    /** Classifies the events. */
    public enum Kind {
        IN_FORCE,
        REMINDED,
        OVERDUE,
        ESCALATED,
        /** The owner reports the condition as met, with evidence. */
        REPORTED,
        /** The owner asks for a later deadline. */
        TIME_ASKED,
        MET,
        NOT_MET,
        EXTENDED,
        LAPSED
    }
}
