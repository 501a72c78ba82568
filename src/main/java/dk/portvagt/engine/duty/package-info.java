/**
 * Enforces separation of duties (funktionsadskillelse).
 *
 * <p>A task can exclude people who took part in a matter earlier. They cannot complete, take or get that task, through
 * any client. The model names the excluded people by two properties of the task.
 */
@NullMarked
package dk.portvagt.engine.duty;

import org.jspecify.annotations.NullMarked;
