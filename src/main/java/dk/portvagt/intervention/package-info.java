/** Interventions in any phase (R17): demand an update or rework, pause, resume or stop a case. */
package dk.portvagt.intervention;
