/** Registers solutions in operation, their contracts, reviews and integrations, and their closure. */
package dk.portvagt.landscape;
