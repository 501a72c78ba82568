package dk.portvagt.project;

import static dk.portvagt.startup.NumberSetting.refuseOutside;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Holds the settings {@code portvagt.projects}.
 *
 * @param reportEveryMonths months between a strategic project's reports, unless the project overrides it; 1 to 12
 * @param reminderOfficeDays office days until the reminder of a missing report
 * @param escalationOfficeDays office days until the digitalisation manager gets the task; more than the reminder's
 */
@ConfigurationProperties("portvagt.projects")
record ProjectSettings(
        @DefaultValue("1") int reportEveryMonths,
        @DefaultValue("5") int reminderOfficeDays,
        @DefaultValue("10") int escalationOfficeDays) {

    /**
     * Validates the settings.
     *
     * @throws dk.portvagt.startup.StartupRefusal when a number is invalid
     */
    ProjectSettings {
        refuseOutside(1, 12, "PORTVAGT_PROJECTS_REPORT_EVERY_MONTHS", reportEveryMonths);
        refuseOutside(1, 249, "PORTVAGT_PROJECTS_REMINDER_OFFICE_DAYS", reminderOfficeDays);
        refuseOutside(reminderOfficeDays + 1, 250, "PORTVAGT_PROJECTS_ESCALATION_OFFICE_DAYS", escalationOfficeDays);
    }
}
