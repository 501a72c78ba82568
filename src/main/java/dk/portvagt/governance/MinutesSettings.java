package dk.portvagt.governance;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings {@code portvagt.minutes}, all in office days.
 *
 * @param draftOfficeDays from the end of the meeting until the secretariat is reminded of the draft
 * @param approvalOfficeDays from the day the chair gets the minutes until the chair is reminded
 * @param escalationOfficeDays from a reminder until the digitalisation manager is told
 */
@ConfigurationProperties("portvagt.minutes")
public record MinutesSettings(
        @DefaultValue("5") int draftOfficeDays,
        @DefaultValue("5") int approvalOfficeDays,
        @DefaultValue("3") int escalationOfficeDays) {

    /** @throws IllegalArgumentException when a number of days is negative */
    public MinutesSettings {
        if (draftOfficeDays < 0 || approvalOfficeDays < 0 || escalationOfficeDays < 0) {
            throw new IllegalArgumentException("portvagt.minutes: a number of office days cannot be negative");
        }
    }
}
