/** Executes jobs in the background, so that a failure of a node or of the database holds none of them up for long. */
@NullMarked
package dk.portvagt.engine.job;

import org.jspecify.annotations.NullMarked;
