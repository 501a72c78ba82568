/** Adapts the engine itself: command interceptors, due dates, clock, variants and orphaned jobs. */
package dk.portvagt.engine;
