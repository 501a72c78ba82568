package dk.portvagt.web.cockpit.version;

import java.util.List;

/**
 * Describes a batch and its failures on the page.
 *
 * @param messages the engine's distinct messages about the failures
 */
public record BatchView(BatchRow batch, List<String> messages) {}
