/**
 * The page "Portefølje" in Cockpit: where cases stand, how long they have waited, what is due or in trouble.
 *
 * <p>The database derives the figures when they change, so that a page of 50,000 cases reads few rows.
 */
package dk.portvagt.web.cockpit.portfolio;
