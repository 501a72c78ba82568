package dk.portvagt.modelguard.deploy;

import java.time.Instant;
import java.util.UUID;

/**
 * What somebody has deployed and what became of it.
 *
 * @param municipality whose own models they are; null for the shared ones
 * @param name as the deployment is called
 * @param preparedBy user id
 * @param decidedBy user id of who activated or discarded it; null as long as it waits
 * @param reason why it was activated or discarded; null as long as it waits
 */
public record PreparedChange(
        UUID id,
        String municipality,
        String name,
        String preparedBy,
        Instant preparedAt,
        State state,
        String decidedBy,
        Instant decidedAt,
        String reason) {

    /** Where it has come. */
    public enum State {
        PREPARED,
        ACTIVATED,
        DISCARDED
    }
}
