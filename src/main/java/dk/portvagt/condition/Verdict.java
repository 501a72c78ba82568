package dk.portvagt.condition;

import java.time.LocalDate;

/** Holds the secretariat's verdict on the report of a condition's owner. */
public sealed interface Verdict {

    record Met() implements Verdict {}

    /**
     * Rejects the report.
     *
     * @param remark the missing part, for its owner
     */
    record NotMet(String remark) implements Verdict {}

    /**
     * Extends the deadline.
     *
     * @param reason why it may take longer, and the person who agreed
     */
    record Extended(LocalDate deadline, String reason) implements Verdict {}
}
