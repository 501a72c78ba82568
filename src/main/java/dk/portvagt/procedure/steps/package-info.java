/** Drives written procedures and urgent decisions, with reminders and escalations. */
@NullMarked
package dk.portvagt.procedure.steps;

import org.jspecify.annotations.NullMarked;
