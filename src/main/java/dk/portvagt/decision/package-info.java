/** Records decisions: their authority and outcome, their case or budget, their paper and their conditions. */
@NullMarked
package dk.portvagt.decision;

import org.jspecify.annotations.NullMarked;
