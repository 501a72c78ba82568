/** Steps of decisions between meetings: the written procedure and the deadline of the chair's urgent decisions. */
package dk.portvagt.workflow.delegate.procedure;
