/** Completes the engine's operation log. */
package dk.portvagt.engine.operation;
