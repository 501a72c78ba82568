package dk.portvagt.landscape;

import dk.portvagt.acquisition.CaseNumber;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Holds a current or former solution of the municipality.
 *
 * @param caseNumber the case that acquired it
 * @param retiredOn null while it is in operation
 */
public record Solution(
        CaseNumber caseNumber,
        String name,
        LocalDate liveOn,
        @Nullable LocalDate retiredOn) {}
