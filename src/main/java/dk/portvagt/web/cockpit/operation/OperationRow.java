package dk.portvagt.web.cockpit.operation;

import org.jspecify.annotations.Nullable;

/**
 * Describes a person's operation on the page, in Danish.
 *
 * @param operation shared by all entries of one operation
 * @param at a moment in ISO format
 * @param what the kind of operation
 * @param subject its object by name: a task, a step, variables, a deployment; null for an object without a name
 * @param detail the old and new value, of several variables a line each; null without a change
 * @param caseNumber null outside cases
 * @param instance the process, for its history; null for none
 * @param process null outside processes
 * @param municipality null for entries without one
 * @param reason why; null if none was given
 */
public record OperationRow(
        String operation,
        String at,
        String who,
        String what,
        @Nullable String subject,
        @Nullable String detail,
        @Nullable String caseNumber,
        @Nullable String instance,
        @Nullable String process,
        @Nullable String municipality,
        @Nullable String reason) {}
