package dk.portvagt.procedure;

import static dk.portvagt.startup.NumberSetting.refuseOutside;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Binds the settings {@code portvagt.written-procedure}.
 *
 * @param officeDays from the opening to the deadline
 * @param reminderOfficeDays office days before the deadline at which silent members are reminded
 * @param escalationOfficeDays office days that each step of the escalation waits: the digitalisation manager, then the
 *     chair
 * @param quorumPercent more than this share of the members must have agreed
 */
@ConfigurationProperties("portvagt.written-procedure")
public record WrittenProcedureSettings(
        @DefaultValue("5") int officeDays,
        @DefaultValue("2") int reminderOfficeDays,
        @DefaultValue("2") int escalationOfficeDays,
        @DefaultValue("50") int quorumPercent) {

    /**
     * Validates the numbers.
     *
     * @throws dk.portvagt.startup.StartupRefusal when a number is out of range
     */
    public WrittenProcedureSettings {
        refuseOutside(1, 250, "PORTVAGT_WRITTEN_PROCEDURE_OFFICE_DAYS", officeDays);
        refuseOutside(0, 250, "PORTVAGT_WRITTEN_PROCEDURE_REMINDER_OFFICE_DAYS", reminderOfficeDays);
        refuseOutside(1, 250, "PORTVAGT_WRITTEN_PROCEDURE_ESCALATION_OFFICE_DAYS", escalationOfficeDays);
        refuseOutside(0, 99, "PORTVAGT_WRITTEN_PROCEDURE_QUORUM_PERCENT", quorumPercent);
    }
}
