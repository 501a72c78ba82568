/** Starts the cases of solutions already in use, and has the steering group approve what they cost. */
@NullMarked
package dk.portvagt.existing.steps;

import org.jspecify.annotations.NullMarked;
