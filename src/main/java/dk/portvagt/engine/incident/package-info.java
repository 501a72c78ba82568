/** Describes failed steps in Danish for the administrator in Cockpit. */
@NullMarked
package dk.portvagt.engine.incident;

import org.jspecify.annotations.NullMarked;
