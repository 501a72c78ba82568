/** Registers the case: what is to be bought, for whom, and which phase it is in (R15, R16). */
package dk.portvagt.acquisition;
