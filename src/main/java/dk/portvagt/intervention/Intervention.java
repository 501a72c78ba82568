package dk.portvagt.intervention;

import dk.portvagt.acquisition.CaseNumber;
import dk.portvagt.acquisition.Phase;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Describes a registered intervention.
 *
 * @param phase the case's phase at that time
 * @param deadline current deadline; null for a kind without one
 * @param raisedBy user id
 * @param raisedOn in Denmark
 */
public record Intervention(
        long id,
        CaseNumber caseNumber,
        InterventionKind kind,
        Phase phase,
        String reason,
        @Nullable LocalDate deadline,
        String raisedBy,
        LocalDate raisedOn,
        InterventionState state) {

    public boolean isOverdue(LocalDate today) {
        return deadline != null && deadline.isBefore(today);
    }
}
