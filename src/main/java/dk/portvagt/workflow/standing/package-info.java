/** What the steering group is told at every meeting, in Danish, from the tables of the domain. */
package dk.portvagt.workflow.standing;
