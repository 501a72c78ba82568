/** Registers and closes a case. */
@NullMarked
package dk.portvagt.acquisition.steps;

import org.jspecify.annotations.NullMarked;
