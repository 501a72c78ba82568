package dk.portvagt.cockpit.portfolio;

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

    PortfolioSettings {
        if (bottleneckOfficeDays < 0 || bottleneckCases < 1) {
            throw new IllegalArgumentException("portvagt.portfolio: bottleneck-office-days (" + bottleneckOfficeDays
                    + ") must not be less than 0, nor bottleneck-cases (" + bottleneckCases + ") less than 1");
        }
    }
}
