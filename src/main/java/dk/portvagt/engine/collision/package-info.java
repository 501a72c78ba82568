/** Handles collisions: of two transactions that change the same data, one commits and the other retries. */
@NullMarked
package dk.portvagt.engine.collision;

import org.jspecify.annotations.NullMarked;
