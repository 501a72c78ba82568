package dk.portvagt.budget;

import java.time.MonthDay;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings {@code portvagt.budget}.
 *
 * @param followUpDays days of the budget year, as {@code --06-30}, after which it is followed up; by default the end of
 *     June, as the half-year accounts (Kommunestyrelsesloven § 36, stk. 2, and § 45 a), and of September
 * @param openingReminderDay when the budget controller is reminded to open the next year; by default 1 November, when
 *     the council has adopted its budget
 */
@ConfigurationProperties("portvagt.budget")
record BudgetSettings(
        @DefaultValue({"--06-30", "--09-30"}) List<MonthDay> followUpDays,
        @DefaultValue("--11-01") MonthDay openingReminderDay) {}
