/**
 * Assesses whether municipalities can share a system, what it costs together and alone, and who pays what (J1 to J13,
 * J17, J18).
 */
@NullMarked
package dk.portvagt.sharing;

import org.jspecify.annotations.NullMarked;
