package dk.portvagt.governance;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings {@code portvagt.written-procedure}.
 *
 * @param officeDays from the opening to the deadline
 * @param reminderOfficeDays before the deadline, who has not answered is reminded
 * @param escalationOfficeDays each step of the escalation waits so long: the digitalisation manager, then the chair
 * @param quorumPercent more than this share of the members must have agreed
 */
@ConfigurationProperties("portvagt.written-procedure")
public record WrittenProcedureSettings(
        @DefaultValue("5") int officeDays,
        @DefaultValue("2") int reminderOfficeDays,
        @DefaultValue("2") int escalationOfficeDays,
        @DefaultValue("50") int quorumPercent) {}
