/** Registers solutions, commits contracts, books invoices and records closure. */
package dk.portvagt.landscape.steps;
