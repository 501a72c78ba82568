/** Serves the page "Driftslog" in Cockpit: people's operations on cases, models and accesses, and their reasons. */
@NullMarked
package dk.portvagt.web.cockpit.operation;

import org.jspecify.annotations.NullMarked;
