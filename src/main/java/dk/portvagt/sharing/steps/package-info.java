/** Carries joint assessments through the engine: invitations, profiles, letters, and the decision tables of sharing. */
@NullMarked
package dk.portvagt.sharing.steps;

import org.jspecify.annotations.NullMarked;
