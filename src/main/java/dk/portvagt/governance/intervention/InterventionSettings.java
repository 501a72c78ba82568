package dk.portvagt.governance.intervention;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings {@code portvagt.interventions}.
 *
 * @param shortestDeadline office days that people get at least to meet a demand
 * @param reminderDays office days before its deadline on which a demand is called to mind
 * @param longestDeadlineDays calendar days within which a deadline must lie
 */
@ConfigurationProperties("portvagt.interventions")
public record InterventionSettings(
        @DefaultValue("3") int shortestDeadline,
        @DefaultValue("2") int reminderDays,
        @DefaultValue("365") int longestDeadlineDays) {

    public InterventionSettings {
        if (reminderDays < 1 || shortestDeadline <= reminderDays || longestDeadlineDays < 30) {
            throw new IllegalArgumentException(
                    "portvagt.interventions: shortest-deadline (%d) must be more than".formatted(shortestDeadline)
                            + " reminder-days (%d), which is at least 1, and longest-deadline-days (%d) at least 30"
                                    .formatted(reminderDays, longestDeadlineDays));
        }
    }
}
