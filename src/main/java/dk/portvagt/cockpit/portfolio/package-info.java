/**
 * "Portefølje": where the cases of a municipality stand, how long they have waited there, and what is due or in
 * trouble.
 *
 * <p>What it shows is derived in the database when it changes, so that a page of 50,000 cases need not read the phases,
 * reviews and costs of them all.
 */
package dk.portvagt.cockpit.portfolio;
