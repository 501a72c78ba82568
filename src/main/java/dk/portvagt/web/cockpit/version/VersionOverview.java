package dk.portvagt.web.cockpit.version;

import java.util.List;

/**
 * The versions of the models.
 *
 * @param mayChange whether the reader may move cases, too
 */
public record VersionOverview(boolean mayChange, List<VersionRow> versions) {}
