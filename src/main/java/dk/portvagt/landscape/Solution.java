package dk.portvagt.landscape;

import dk.portvagt.acquisition.CaseNumber;
import java.time.LocalDate;

/**
 * A solution the municipality uses or used.
 *
 * @param caseNumber the case that brought it
 * @param systemOwner name; may be null
 * @param retiredOn null while it is in operation
 */
public record Solution(CaseNumber caseNumber, String name, String systemOwner, LocalDate liveOn, LocalDate retiredOn) {}
