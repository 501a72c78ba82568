/**
 * The solutions in operation, their reviews, contracts and integrations, and what has to be gone before a solution is
 * retired.
 *
 * <p>Knows the cases and the pool; knows nothing of the process engine.
 */
package dk.portvagt.landscape;
