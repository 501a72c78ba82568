/** Steps that concern the case itself: its registration, phases, expected costs, and end. */
package dk.portvagt.workflow.delegate.acquisition;
