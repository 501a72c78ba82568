/** Drives a gate review from its criteria to the booking, and writes its papers. */
@NullMarked
package dk.portvagt.gate.steps;

import org.jspecify.annotations.NullMarked;
