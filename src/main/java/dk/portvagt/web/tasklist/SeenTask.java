package dk.portvagt.web.tasklist;

import org.jspecify.annotations.Nullable;

/**
 * Describes a task that the caller may see.
 *
 * @param taken whether the caller has taken it, and may therefore work on it
 * @param person user id of the caller
 */
record SeenTask(String id, @Nullable String processDefinitionId, String definitionKey, boolean taken, String person) {}
