package dk.portvagt.web.cockpit.portfolio;

import dk.portvagt.web.cockpit.CockpitAccess.Municipality;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Counts the cases at each place, in DKK over their whole lives.
 *
 * @param choices the municipalities the reader may see
 * @param bottleneckCases see {@link PortfolioSettings}, as {@code bottleneckOfficeDays}
 * @param ended empty unless the reader asked for ended cases
 */
public record Board(
        Municipality municipality,
        List<Municipality> choices,
        List<String> offices,
        int bottleneckCases,
        int bottleneckOfficeDays,
        List<Column> phases,
        List<End> ended) {

    /**
     * Holds the places of a phase.
     *
     * @param phase as in the addresses
     */
    public record Column(String phase, String name, List<Cell> places) {}

    /**
     * Counts the cases at one place.
     *
     * @param place as in the addresses
     * @param atGate whether the cases wait for another person's decision
     * @param median the median time at the place; null without cases
     * @param longest null likewise
     */
    public record Cell(
            String place,
            String name,
            boolean atGate,
            long cases,
            BigDecimal amount,
            @Nullable Waiting median,
            @Nullable Waiting longest,
            long red,
            long overdue,
            long interventions,
            boolean bottleneck) {}

    /**
     * Counts the cases with one outcome.
     *
     * @param name the outcome
     */
    public record End(String name, long cases, BigDecimal amount) {}
}
