/** Picks a municipality's own variant of a model before the shared one (R20). */
@NullMarked
package dk.portvagt.engine.variant;

import org.jspecify.annotations.NullMarked;
