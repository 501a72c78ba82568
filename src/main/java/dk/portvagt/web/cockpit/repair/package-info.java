/** Serves the page "Drift" in Cockpit: what stands still and why, and the repairs of processes, each with a reason. */
@NullMarked
package dk.portvagt.web.cockpit.repair;

import org.jspecify.annotations.NullMarked;
