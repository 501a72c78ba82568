/** Registers and closes a case. */
package dk.portvagt.acquisition.steps;
