/** The page "Central pulje" in Cockpit: how the lines stand, from the budget down to the decision behind a booking. */
package dk.portvagt.cockpit.pool;
