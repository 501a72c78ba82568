/** Sets the deadline of a request for its timers and for the people who see it. */
package dk.portvagt.engine.steps;
