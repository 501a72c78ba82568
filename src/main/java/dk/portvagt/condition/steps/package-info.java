/** Asks owners for reports on their conditions, reminds them and records the verdicts. */
@NullMarked
package dk.portvagt.condition.steps;

import org.jspecify.annotations.NullMarked;
