package dk.portvagt.intervention;

import java.time.LocalDate;

/**
 * An intervention as somebody asks for it.
 *
 * @param typedNumber the case number as the person wrote it
 * @param deadline null where the kind has none
 */
public record WantedIntervention(String typedNumber, InterventionKind kind, String reason, LocalDate deadline) {}
