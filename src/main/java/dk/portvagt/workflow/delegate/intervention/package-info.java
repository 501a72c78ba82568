/** Steps of interventions in cases (R17). */
package dk.portvagt.workflow.delegate.intervention;
