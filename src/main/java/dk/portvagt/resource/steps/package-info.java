/** Drives requests for staff from the need to the allocation. */
@NullMarked
package dk.portvagt.resource.steps;

import org.jspecify.annotations.NullMarked;
