package dk.portvagt.procedure;

import static dk.portvagt.startup.NumberSetting.refuseOutside;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Binds the settings {@code portvagt.urgent-decision}, all in office days.
 *
 * @param officeDays time for the chair to decide an urgent case
 * @param reminderOfficeDays time before the deadline at which the chair is reminded
 * @param escalationOfficeDays time for the digitalisation manager to act when the chair has not decided; then the case
 *     goes to the next meeting
 */
@ConfigurationProperties("portvagt.urgent-decision")
public record UrgentDecisionSettings(
        @DefaultValue("2") int officeDays,
        @DefaultValue("1") int reminderOfficeDays,
        @DefaultValue("1") int escalationOfficeDays) {

    /**
     * Validates the numbers.
     *
     * @throws dk.portvagt.startup.StartupRefusal when a number is out of range
     */
    public UrgentDecisionSettings {
        refuseOutside(1, 250, "PORTVAGT_URGENT_DECISION_OFFICE_DAYS", officeDays);
        refuseOutside(0, 250, "PORTVAGT_URGENT_DECISION_REMINDER_OFFICE_DAYS", reminderOfficeDays);
        refuseOutside(1, 250, "PORTVAGT_URGENT_DECISION_ESCALATION_OFFICE_DAYS", escalationOfficeDays);
    }
}
