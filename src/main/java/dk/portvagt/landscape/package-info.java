/** Registers solutions in operation, their contracts, reviews and integrations, and their closure. */
@NullMarked
package dk.portvagt.landscape;

import org.jspecify.annotations.NullMarked;
