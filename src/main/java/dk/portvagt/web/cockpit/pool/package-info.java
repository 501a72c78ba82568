/** The page "Central pulje" in Cockpit: the lines of the pool, down to the decision behind a booking. */
package dk.portvagt.web.cockpit.pool;
