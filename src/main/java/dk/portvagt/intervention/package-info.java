/** Interventions in any phase (R17): demand an update or rework, pause, resume or stop a case. */
@NullMarked
package dk.portvagt.intervention;

import org.jspecify.annotations.NullMarked;
