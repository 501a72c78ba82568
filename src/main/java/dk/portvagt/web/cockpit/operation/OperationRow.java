package dk.portvagt.web.cockpit.operation;

/**
 * What somebody did, as the page shows it, in Danish.
 *
 * @param operation what was done at once has the same
 * @param at a moment in ISO format
 * @param what was done
 * @param subject what it was done to by name: a task, a step, variables, a deployment; null where nothing has one
 * @param detail what was changed from and to; null where nothing was
 * @param instance the process it was done to, for who wants its history; null for none
 * @param reason why; null where none was given
 */
public record OperationRow(
        String operation,
        String at,
        String who,
        String what,
        String subject,
        String detail,
        String caseNumber,
        String instance,
        String process,
        String municipality,
        String reason) {}
