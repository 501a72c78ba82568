/** Sets the deadline of a request for its timers and for the people who see it. */
@NullMarked
package dk.portvagt.engine.steps;

import org.jspecify.annotations.NullMarked;
