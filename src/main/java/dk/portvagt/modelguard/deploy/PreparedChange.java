package dk.portvagt.modelguard.deploy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Describes a deployment by a person and its outcome.
 *
 * @param municipality owner of the models; null for the shared ones
 * @param name name of the deployment
 * @param preparedBy user id
 * @param concerns why another person must activate it, in Danish sentences; empty if the deployer may
 * @param decidedBy user id of the person who activated or discarded it; null while it waits
 * @param reason why it was activated or discarded; null while it waits
 */
public record PreparedChange(
        UUID id,
        @Nullable String municipality,
        String name,
        String preparedBy,
        Instant preparedAt,
        List<String> concerns,
        State state,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String reason) {

    /** Lists the states of a change. */
    public enum State {
        PREPARED,
        ACTIVATED,
        DISCARDED
    }
}
