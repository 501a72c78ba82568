/** Steps of a steering group meeting: calling, agenda, items, confirmation, publication. */
package dk.portvagt.workflow.delegate.meeting;
