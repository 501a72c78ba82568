/** Registers solutions, commits contracts, books invoices and records closure. */
@NullMarked
package dk.portvagt.landscape.steps;

import org.jspecify.annotations.NullMarked;
