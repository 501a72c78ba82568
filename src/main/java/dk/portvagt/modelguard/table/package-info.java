/** Reads decision tables as sets of cases, to compare their rules. */
@NullMarked
package dk.portvagt.modelguard.table;

import org.jspecify.annotations.NullMarked;
