/** Steps of a gate review: criteria, funding, decision paper, decision, booking. */
package dk.portvagt.workflow.delegate.gatereview;
