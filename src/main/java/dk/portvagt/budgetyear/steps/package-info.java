/** Drives a budget year through its processes, from the proposal to the carry-over. */
package dk.portvagt.budgetyear.steps;
