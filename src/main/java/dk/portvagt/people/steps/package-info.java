/** Reads and writes people's accounts in the engine's user store, for an administrator and within their rights. */
@NullMarked
package dk.portvagt.people.steps;

import org.jspecify.annotations.NullMarked;
