package dk.portvagt.web.tasklist;

/**
 * A task that the person who asks sees.
 *
 * @param taken whether that person has taken it: only then it is theirs to work on
 * @param person user id of who asks
 */
record SeenTask(String id, String processDefinitionId, String definitionKey, boolean taken, String person) {}
