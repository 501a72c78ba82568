/** Follows up the conditions that approvals set, from the day they are in force until they are met or lapse. */
@NullMarked
package dk.portvagt.condition;

import org.jspecify.annotations.NullMarked;
