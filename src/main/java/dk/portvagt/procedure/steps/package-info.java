/** Drives written procedures and urgent decisions, with reminders and escalations. */
package dk.portvagt.procedure.steps;
