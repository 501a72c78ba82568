/** Serves the register of solutions. */
@NullMarked
package dk.portvagt.web.solution;

import org.jspecify.annotations.NullMarked;
