package dk.portvagt.condition;

import java.time.LocalDate;

/** What the secretariat says to what the owner of a condition reported. */
public sealed interface Verdict {

    record Met() implements Verdict {}

    /** @param remark what is missing, for its owner */
    record NotMet(String remark) implements Verdict {}

    /** @param reason why it may take longer, and who has agreed */
    record Extended(LocalDate deadline, String reason) implements Verdict {}
}
