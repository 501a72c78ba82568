package dk.portvagt.intervention;

import dk.portvagt.acquisition.CaseNumber;
import java.time.Instant;
import java.time.LocalDate;

/**
 * Describes a period in which nobody works on a case.
 *
 * @param beganOn the day of {@code began} in Denmark
 * @param until the day on which the pause is reviewed
 */
public record CasePause(CaseNumber caseNumber, Instant began, LocalDate beganOn, LocalDate until, String reason) {}
