/** Drives a budget year through its processes, from the proposal to the carry-over. */
@NullMarked
package dk.portvagt.budgetyear.steps;

import org.jspecify.annotations.NullMarked;
