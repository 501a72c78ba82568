/** Keeps processes that have booked or decided, and the facts of all, from people who repair processes. */
@NullMarked
package dk.portvagt.modelguard.keep;

import org.jspecify.annotations.NullMarked;
