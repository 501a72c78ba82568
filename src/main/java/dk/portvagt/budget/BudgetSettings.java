package dk.portvagt.budget;

import java.time.MonthDay;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Holds the settings {@code portvagt.budget}.
 *
 * @param followUpDays days of the budget year, as {@code --06-30}, after which the year is followed up. The defaults
 *     are the end of June, as for the half-year accounts (Kommunestyrelsesloven § 36, stk. 2, and § 45 a), and the end
 *     of September.
 * @param openingReminderDay day of the reminder to open the next year, sent to the budget controller. The default is 1
 *     November, when the council has adopted its budget.
 */
@ConfigurationProperties("portvagt.budget")
record BudgetSettings(
        @DefaultValue({"--06-30", "--09-30"}) List<MonthDay> followUpDays,
        @DefaultValue("--11-01") MonthDay openingReminderDay) {}
