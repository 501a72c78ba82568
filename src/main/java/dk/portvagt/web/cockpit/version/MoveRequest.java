package dk.portvagt.web.cockpit.version;

import java.util.List;

/**
 * What somebody asks to move to another version; anything may be missing.
 *
 * @param from the version the processes are on
 * @param to the version to move them to
 * @param all every process on the version, instead of those listed
 * @param reason why; needed for moving, not for trying
 */
public record MoveRequest(String from, String to, List<String> instances, boolean all, String reason) {}
