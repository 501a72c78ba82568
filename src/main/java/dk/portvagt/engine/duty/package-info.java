/**
 * Enforces separation of duties (funktionsadskillelse).
 *
 * <p>People who took part in a matter cannot complete, take or get a later task that excludes them, whatever client
 * asks. The model names the excluded people by two properties of the task.
 */
package dk.portvagt.engine.duty;
