/** Steps of the minutes of a meeting: draft, writing, approval, freezing, sending out, reminders. */
package dk.portvagt.workflow.delegate.minutes;
