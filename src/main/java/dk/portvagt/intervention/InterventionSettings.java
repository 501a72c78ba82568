package dk.portvagt.intervention;

import static dk.portvagt.startup.NumberSetting.refuseOutside;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Binds the settings {@code portvagt.interventions}.
 *
 * @param shortestDeadline minimum time to meet a demand, in office days
 * @param reminderDays office days before the deadline at which people are reminded of a demand
 * @param longestDeadlineDays calendar days within which a deadline must lie
 */
@ConfigurationProperties("portvagt.interventions")
public record InterventionSettings(
        @DefaultValue("3") int shortestDeadline,
        @DefaultValue("2") int reminderDays,
        @DefaultValue("365") int longestDeadlineDays) {

    /**
     * Validates the numbers.
     *
     * @throws dk.portvagt.startup.StartupRefusal when a number is out of range
     */
    public InterventionSettings {
        refuseOutside(1, 249, "PORTVAGT_INTERVENTIONS_REMINDER_DAYS", reminderDays);
        refuseOutside(reminderDays + 1, 250, "PORTVAGT_INTERVENTIONS_SHORTEST_DEADLINE", shortestDeadline);
        refuseOutside(30, 3650, "PORTVAGT_INTERVENTIONS_LONGEST_DEADLINE_DAYS", longestDeadlineDays);
    }
}
