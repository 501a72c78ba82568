/** Registers cases: the purchase, the office it is for, and the phase it is in (R15, R16). */
@NullMarked
package dk.portvagt.acquisition;

import org.jspecify.annotations.NullMarked;
