/** Drives minutes from the draft to the approved PDF. */
@NullMarked
package dk.portvagt.minutes.steps;

import org.jspecify.annotations.NullMarked;
