package dk.portvagt.governance.projects;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings {@code portvagt.projects}.
 *
 * @param reportEveryMonths from one report of a strategic project to the next, unless the project says otherwise; 1 to
 *     12
 * @param reminderOfficeDays office days after which a report that is not in is asked for again
 * @param escalationOfficeDays office days after which the digitalisation manager gets the task
 */
@ConfigurationProperties("portvagt.projects")
record ProjectSettings(
        @DefaultValue("1") int reportEveryMonths,
        @DefaultValue("5") int reminderOfficeDays,
        @DefaultValue("10") int escalationOfficeDays) {

    ProjectSettings {
        if (reportEveryMonths < 1 || reportEveryMonths > 12) {
            throw new IllegalArgumentException("portvagt.projects.report-every-months must be 1 to 12");
        }
        if (reminderOfficeDays < 1 || escalationOfficeDays <= reminderOfficeDays) {
            throw new IllegalArgumentException(
                    "portvagt.projects.escalation-office-days must be more than reminder-office-days, which is at least 1");
        }
    }
}
