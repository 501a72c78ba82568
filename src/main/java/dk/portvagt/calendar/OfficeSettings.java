package dk.portvagt.calendar;

import java.time.MonthDay;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Binds the settings {@code portvagt.office}.
 *
 * @param closedDays days of the year, as {@code --06-05}, on which the offices are closed without a public holiday; by
 *     default Constitution Day, Christmas Eve and New Year's Eve
 */
@ConfigurationProperties("portvagt.office")
record OfficeSettings(
        @DefaultValue({"--06-05", "--12-24", "--12-31"}) List<MonthDay> closedDays) {}
