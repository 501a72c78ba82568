/** Hands the tasks of an absent person over to the stand-in, and back. */
@NullMarked
package dk.portvagt.absence.steps;

import org.jspecify.annotations.NullMarked;
