package dk.portvagt.landscape;

import dk.portvagt.acquisition.CaseNumber;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Describes how a role in a case passed from one person to another.
 *
 * @param former user id; null where nobody was named
 * @param successor user id
 * @param changedBy user id
 */
public record OwnerChange(
        CaseNumber caseNumber,
        OwnerRole role,
        @Nullable String former,
        String successor,
        String changedBy,
        OffsetDateTime at) {}
