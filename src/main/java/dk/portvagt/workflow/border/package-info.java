/**
 * The border of the engine: nothing a person sends gets into a process other than through a checked form.
 *
 * <p>It is a command interceptor because every way into the engine is a command, whatever it came by: Tasklist, the
 * REST API, a plugin or Java code. Listeners come too late: they see a variable's value, not what was submitted, and
 * cannot tell a stale value of an earlier round from an answer.
 */
package dk.portvagt.workflow.border;
