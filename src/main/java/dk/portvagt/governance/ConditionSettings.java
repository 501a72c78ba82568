package dk.portvagt.governance;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings {@code portvagt.conditions}, all in office days.
 *
 * @param reminderOfficeDays before its deadline, the owner of a condition is reminded
 * @param escalationOfficeDays after this, what waits for the secretariat (an overdue condition, a verdict) goes on to
 *     the digitalisation manager
 */
@ConfigurationProperties("portvagt.conditions")
public record ConditionSettings(
        @DefaultValue("10") int reminderOfficeDays,
        @DefaultValue("5") int escalationOfficeDays) {}
