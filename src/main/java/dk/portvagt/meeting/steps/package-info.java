/** Drives a meeting from the calendar to the published decisions. */
@NullMarked
package dk.portvagt.meeting.steps;

import org.jspecify.annotations.NullMarked;
