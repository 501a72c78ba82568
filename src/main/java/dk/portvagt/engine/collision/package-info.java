/** Handles collisions: of two transactions that change the same thing, one goes on and the other retries. */
package dk.portvagt.engine.collision;
