/** Tells processes and people about decisions. */
@NullMarked
package dk.portvagt.decision.steps;

import org.jspecify.annotations.NullMarked;
