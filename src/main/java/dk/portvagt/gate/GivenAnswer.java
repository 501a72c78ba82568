package dk.portvagt.gate;

import java.time.OffsetDateTime;

/**
 * An answer as it stands on a case.
 *
 * @param gate G1 to G5
 */
public record GivenAnswer(String gate, CriterionAnswer content, OffsetDateTime at) {}
