package dk.portvagt.web.cockpit.portfolio;

import static dk.portvagt.startup.NumberSetting.refuseOutside;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Holds the settings {@code portvagt.portfolio}, which define a bottleneck at a gate.
 *
 * @param bottleneckOfficeDays half of the cases have waited more office days than this; by default about a month,
 *     between two meetings of the steering group
 * @param bottleneckCases minimum number of waiting cases: a single slow case is no bottleneck
 */
@ConfigurationProperties("portvagt.portfolio")
record PortfolioSettings(
        @DefaultValue("20") int bottleneckOfficeDays,
        @DefaultValue("3") int bottleneckCases) {

    /**
     * Checks the numbers.
     *
     * @throws dk.portvagt.startup.StartupRefusal if a number is invalid
     */
    PortfolioSettings {
        refuseOutside(0, 250, "PORTVAGT_PORTFOLIO_BOTTLENECK_OFFICE_DAYS", bottleneckOfficeDays);
        refuseOutside(1, 1_000_000, "PORTVAGT_PORTFOLIO_BOTTLENECK_CASES", bottleneckCases);
    }
}
