package dk.portvagt.condition;

import java.time.LocalDate;

/**
 * Something that happened to a condition; kept for ever.
 *
 * @param person user id; null for what the system does by itself
 * @param text evidence, remark or reason, Danish; null where none is given
 * @param deadline the deadline from then on; for {@link Kind#TIME_ASKED} the one asked for
 */
public record ConditionEvent(Kind kind, String person, String text, LocalDate deadline) {

    /** What happened. */
    public enum Kind {
        IN_FORCE,
        REMINDED,
        OVERDUE,
        ESCALATED,
        /** Its owner says that it is met, with evidence. */
        REPORTED,
        /** Its owner asks for a later deadline. */
        TIME_ASKED,
        MET,
        NOT_MET,
        EXTENDED,
        LAPSED
    }
}
