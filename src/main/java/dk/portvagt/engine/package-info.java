/** Adapts the engine itself: command interceptors, due dates, clock, variants and orphaned jobs. */
@NullMarked
package dk.portvagt.engine;

import org.jspecify.annotations.NullMarked;
