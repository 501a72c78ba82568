package dk.portvagt.gate;

import java.time.OffsetDateTime;

/**
 * Holds a recorded answer of a case.
 *
 * @param gate G1 to G5
 */
public record GivenAnswer(String gate, CriterionAnswer content, OffsetDateTime at) {}
