/**
 * "Portefølje": where the cases of a municipality stand, how long they have waited there, and what is due or in
 * trouble.
 *
 * <p>What it shows is derived in the database when it changes, so that 50,000 cases are counted and turned over as fast
 * as 500.
 */
package dk.portvagt.cockpit.portfolio;
