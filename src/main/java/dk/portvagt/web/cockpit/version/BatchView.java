package dk.portvagt.web.cockpit.version;

import java.util.List;

/**
 * A batch and why it does not go on, as the page shows it.
 *
 * @param messages what the engine says of those that could not be moved, each once
 */
public record BatchView(BatchRow batch, List<String> messages) {}
