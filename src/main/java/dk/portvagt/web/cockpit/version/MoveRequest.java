package dk.portvagt.web.cockpit.version;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Holds a person's request to move processes to another version; any field may be missing.
 *
 * @param from the source version
 * @param to the target version
 * @param all every process on the version, instead of those listed
 * @param reason why; required for moving, not for trying
 */
public record MoveRequest(
        @Nullable String from,
        @Nullable String to,
        @Nullable List<String> instances,
        boolean all,
        @Nullable String reason) {}
