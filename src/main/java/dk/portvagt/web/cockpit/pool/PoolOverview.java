package dk.portvagt.web.cockpit.pool;

import dk.portvagt.web.cockpit.CockpitAccess.Municipality;
import java.util.List;

/**
 * How the lines of a municipality stand.
 *
 * @param choices the municipalities the reader may see
 * @param offices the offices that money was ever booked for
 */
public record PoolOverview(
        Municipality municipality, List<Municipality> choices, List<String> offices, List<LineRow> lines) {}
