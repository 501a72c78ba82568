package dk.portvagt.intervention;

import static dk.portvagt.startup.NumberSetting.refuseOutside;

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

    /** @throws dk.portvagt.startup.StartupRefusal when a number makes no sense */
    public InterventionSettings {
        refuseOutside(1, 249, "PORTVAGT_INTERVENTIONS_REMINDER_DAYS", reminderDays);
        refuseOutside(reminderDays + 1, 250, "PORTVAGT_INTERVENTIONS_SHORTEST_DEADLINE", shortestDeadline);
        refuseOutside(30, 3650, "PORTVAGT_INTERVENTIONS_LONGEST_DEADLINE_DAYS", longestDeadlineDays);
    }
}
