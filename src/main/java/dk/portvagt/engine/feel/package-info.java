/** Bounds what an evaluation of FEEL may cost, in decisions and in forms. */
@NullMarked
package dk.portvagt.engine.feel;

import org.jspecify.annotations.NullMarked;
