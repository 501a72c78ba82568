/**
 * Guards the border of the engine: people's input reaches a process only through a checked form.
 *
 * <p>It is a command interceptor because every way into the engine is a command: Tasklist, the REST API, a plugin, Java
 * code. Listeners come too late: they see a variable's value, not the submission. They cannot tell a stale value of an
 * earlier round from an answer.
 */
@NullMarked
package dk.portvagt.engine.border;

import org.jspecify.annotations.NullMarked;
