/**
 * Establishes IT governance in a municipality (R2): the five things a digitalisation manager sets up, and their state.
 */
@NullMarked
package dk.portvagt.establishment;

import org.jspecify.annotations.NullMarked;
