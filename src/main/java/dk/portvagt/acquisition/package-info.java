/**
 * The case: what is to be bought, for whom, at what cost, and how its gate criteria were answered.
 *
 * <p>Knows the budget's amounts; knows nothing of meetings, decisions or the process engine.
 */
package dk.portvagt.acquisition;
