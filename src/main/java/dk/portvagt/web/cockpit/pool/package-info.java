/** Serves the page "Central pulje" in Cockpit: the lines of the pool, down to the decision behind a booking. */
@NullMarked
package dk.portvagt.web.cockpit.pool;

import org.jspecify.annotations.NullMarked;
