package dk.portvagt.intervention;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Requests an intervention.
 *
 * @param typedNumber the case number as the person wrote it
 * @param deadline null for a kind without one
 */
public record WantedIntervention(
        String typedNumber,
        InterventionKind kind,
        String reason,
        @Nullable LocalDate deadline) {}
