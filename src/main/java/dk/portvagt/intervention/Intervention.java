package dk.portvagt.intervention;

import dk.portvagt.acquisition.CaseNumber;
import dk.portvagt.acquisition.Phase;
import java.time.LocalDate;

/**
 * A registered intervention.
 *
 * @param phase where the case was
 * @param deadline as it is now; null where the kind has none
 * @param raisedBy user id
 * @param raisedOn in Denmark
 */
public record Intervention(
        long id,
        CaseNumber caseNumber,
        InterventionKind kind,
        Phase phase,
        String reason,
        LocalDate deadline,
        String raisedBy,
        LocalDate raisedOn,
        InterventionState state) {

    public boolean isOverdue(LocalDate today) {
        return deadline != null && deadline.isBefore(today);
    }
}
