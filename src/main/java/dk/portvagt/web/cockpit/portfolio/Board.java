package dk.portvagt.web.cockpit.portfolio;

import dk.portvagt.web.cockpit.CockpitAccess.Municipality;
import java.math.BigDecimal;
import java.util.List;

/**
 * How many cases stand where, in DKK over their whole lives.
 *
 * @param choices the municipalities the reader may see
 * @param bottleneckCases see {@link PortfolioSettings}, as {@code bottleneckOfficeDays}
 * @param ended empty unless they were asked for
 */
public record Board(
        Municipality municipality,
        List<Municipality> choices,
        List<String> offices,
        int bottleneckCases,
        int bottleneckOfficeDays,
        List<Column> phases,
        List<End> ended) {

    /** @param phase as in the addresses */
    public record Column(String phase, String name, List<Cell> places) {}

    /**
     * @param place as in the addresses
     * @param atGate whether somebody else's answer is waited for
     * @param median half of the cases have stood there at least so long; null where there are none
     * @param longest null likewise
     */
    public record Cell(
            String place,
            String name,
            boolean atGate,
            long cases,
            BigDecimal amount,
            Waiting median,
            Waiting longest,
            long red,
            long overdue,
            long interventions,
            boolean bottleneck) {}

    /** @param name how these cases ended */
    public record End(String name, long cases, BigDecimal amount) {}
}
