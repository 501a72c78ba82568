package dk.portvagt.condition;

import static dk.portvagt.startup.NumberSetting.refuseOutside;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Holds the settings {@code portvagt.conditions}, all in office days.
 *
 * @param reminderOfficeDays days between the owner's reminder and the deadline
 * @param escalationOfficeDays days until the secretariat's waiting work (an overdue condition, a verdict) escalates to
 *     the digitalisation manager
 */
@ConfigurationProperties("portvagt.conditions")
public record ConditionSettings(
        @DefaultValue("10") int reminderOfficeDays,
        @DefaultValue("5") int escalationOfficeDays) {

    /**
     * Validates the settings.
     *
     * @throws dk.portvagt.startup.StartupRefusal when a number is invalid
     */
    public ConditionSettings {
        refuseOutside(0, 250, "PORTVAGT_CONDITIONS_REMINDER_OFFICE_DAYS", reminderOfficeDays);
        refuseOutside(1, 250, "PORTVAGT_CONDITIONS_ESCALATION_OFFICE_DAYS", escalationOfficeDays);
    }
}
