/** Steps that follow a condition up until it is met. */
package dk.portvagt.workflow.delegate.condition;
