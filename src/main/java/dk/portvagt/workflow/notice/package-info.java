/** Tells people what happened: who is meant, by group or by name, becomes mails in the outbox. */
package dk.portvagt.workflow.notice;
