/** Compares proposals that compete for the same money, and says which of them the pool can pay for. */
@NullMarked
package dk.portvagt.comparison;

import org.jspecify.annotations.NullMarked;
