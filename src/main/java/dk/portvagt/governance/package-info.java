/**
 * Who decides and what was decided: the steering group, its meetings, agenda and decisions, gate reviews, conditions.
 *
 * <p>Knows the pool and the cases; knows nothing of the process engine.
 */
package dk.portvagt.governance;
