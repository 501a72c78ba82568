/** Drives a meeting from the calendar to the published decisions. */
package dk.portvagt.meeting.steps;
