package dk.portvagt.minutes;

import static dk.portvagt.startup.NumberSetting.refuseOutside;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Binds the settings {@code portvagt.minutes}, all in office days.
 *
 * @param draftOfficeDays from the end of the meeting until the secretariat is reminded of the draft
 * @param approvalOfficeDays from the submission to the chair until the chair is reminded
 * @param escalationOfficeDays from a reminder until the digitalisation manager is notified
 */
@ConfigurationProperties("portvagt.minutes")
public record MinutesSettings(
        @DefaultValue("5") int draftOfficeDays,
        @DefaultValue("5") int approvalOfficeDays,
        @DefaultValue("3") int escalationOfficeDays) {

    /**
     * Validates the numbers.
     *
     * @throws dk.portvagt.startup.StartupRefusal when a number is out of range
     */
    public MinutesSettings {
        refuseOutside(0, 250, "PORTVAGT_MINUTES_DRAFT_OFFICE_DAYS", draftOfficeDays);
        refuseOutside(0, 250, "PORTVAGT_MINUTES_APPROVAL_OFFICE_DAYS", approvalOfficeDays);
        refuseOutside(0, 250, "PORTVAGT_MINUTES_ESCALATION_OFFICE_DAYS", escalationOfficeDays);
    }
}
