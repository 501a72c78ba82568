/** Drives a gate review from its criteria to the booking, and writes its papers. */
package dk.portvagt.gate.steps;
