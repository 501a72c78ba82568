package dk.portvagt.web.cockpit.portfolio;

import static dk.portvagt.startup.NumberSetting.refuseOutside;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings {@code portvagt.portfolio}: when a gate is called a bottleneck.
 *
 * @param bottleneckOfficeDays half of the cases have waited more office days than so many; by default about a month,
 *     from one meeting of the steering group to the next
 * @param bottleneckCases at least so many wait: one that is slow is a slow case
 */
@ConfigurationProperties("portvagt.portfolio")
record PortfolioSettings(
        @DefaultValue("20") int bottleneckOfficeDays,
        @DefaultValue("3") int bottleneckCases) {

    /** @throws dk.portvagt.startup.StartupRefusal when a number makes no sense */
    PortfolioSettings {
        refuseOutside(0, 250, "PORTVAGT_PORTFOLIO_BOTTLENECK_OFFICE_DAYS", bottleneckOfficeDays);
        refuseOutside(1, 1_000_000, "PORTVAGT_PORTFOLIO_BOTTLENECK_CASES", bottleneckCases);
    }
}
