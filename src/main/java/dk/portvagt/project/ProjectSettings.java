package dk.portvagt.project;

import static dk.portvagt.startup.NumberSetting.refuseOutside;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings {@code portvagt.projects}.
 *
 * @param reportEveryMonths from one report of a strategic project to the next, unless the project says otherwise; 1 to
 *     12
 * @param reminderOfficeDays office days after which a report that is not in is asked for again
 * @param escalationOfficeDays office days after which the digitalisation manager gets the task; more than the
 *     reminder's
 */
@ConfigurationProperties("portvagt.projects")
record ProjectSettings(
        @DefaultValue("1") int reportEveryMonths,
        @DefaultValue("5") int reminderOfficeDays,
        @DefaultValue("10") int escalationOfficeDays) {

    /** @throws dk.portvagt.startup.StartupRefusal when a number makes no sense */
    ProjectSettings {
        refuseOutside(1, 12, "PORTVAGT_PROJECTS_REPORT_EVERY_MONTHS", reportEveryMonths);
        refuseOutside(1, 249, "PORTVAGT_PROJECTS_REMINDER_OFFICE_DAYS", reminderOfficeDays);
        refuseOutside(reminderOfficeDays + 1, 250, "PORTVAGT_PROJECTS_ESCALATION_OFFICE_DAYS", escalationOfficeDays);
    }
}
