/** What an administrator reads in Cockpit when a step has failed for good. */
package dk.portvagt.workflow.incident;
