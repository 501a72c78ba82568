package dk.portvagt.condition;

import static dk.portvagt.startup.NumberSetting.refuseOutside;

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
        @DefaultValue("5") int escalationOfficeDays) {

    /** @throws dk.portvagt.startup.StartupRefusal when a number makes no sense */
    public ConditionSettings {
        refuseOutside(0, 250, "PORTVAGT_CONDITIONS_REMINDER_OFFICE_DAYS", reminderOfficeDays);
        refuseOutside(1, 250, "PORTVAGT_CONDITIONS_ESCALATION_OFFICE_DAYS", escalationOfficeDays);
    }
}
