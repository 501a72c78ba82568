package dk.portvagt.meeting;

import static dk.portvagt.startup.NumberSetting.refuseOutside;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Binds the settings {@code portvagt.confirmation}, all in office days.
 *
 * @param officeDays time for the chair to confirm a meeting's decisions
 * @param reminderOfficeDays time before the deadline at which the chair is reminded
 * @param escalationOfficeDays time for the digitalisation manager to find a confirmer before being asked again
 */
@ConfigurationProperties("portvagt.confirmation")
public record ConfirmationSettings(
        @DefaultValue("2") int officeDays,
        @DefaultValue("1") int reminderOfficeDays,
        @DefaultValue("1") int escalationOfficeDays) {

    /**
     * Validates the numbers.
     *
     * @throws dk.portvagt.startup.StartupRefusal when a number is out of range
     */
    public ConfirmationSettings {
        refuseOutside(1, 250, "PORTVAGT_CONFIRMATION_OFFICE_DAYS", officeDays);
        refuseOutside(0, 250, "PORTVAGT_CONFIRMATION_REMINDER_OFFICE_DAYS", reminderOfficeDays);
        refuseOutside(1, 250, "PORTVAGT_CONFIRMATION_ESCALATION_OFFICE_DAYS", escalationOfficeDays);
    }
}
