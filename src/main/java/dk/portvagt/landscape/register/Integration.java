package dk.portvagt.landscape.register;

import dk.portvagt.acquisition.CaseNumber;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Describes an integration that runs.
 *
 * @param solution whose it is
 * @param system name of the system on the other side
 * @param target the municipality's own solution on the other side; null for a system outside or not registered
 */
public record Integration(
        UUID uuid,
        CaseNumber solution,
        String system,
        @Nullable CaseNumber target,
        Facts facts) {}
