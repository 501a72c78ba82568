/** Records the person who completed a task and the person who proposed a matter. */
@NullMarked
package dk.portvagt.engine.task;

import org.jspecify.annotations.NullMarked;
