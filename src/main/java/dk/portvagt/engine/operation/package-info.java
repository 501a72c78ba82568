/** Completes the engine's operation log. */
@NullMarked
package dk.portvagt.engine.operation;

import org.jspecify.annotations.NullMarked;
