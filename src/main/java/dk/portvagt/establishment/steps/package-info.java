/** Begins the establishment of a municipality, and notes each step when its task is completed. */
@NullMarked
package dk.portvagt.establishment.steps;

import org.jspecify.annotations.NullMarked;
