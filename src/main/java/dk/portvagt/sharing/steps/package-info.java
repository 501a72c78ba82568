/**
 * Carries a joint assessment through the engine: invitation, answers, profiles, and the letters between municipalities.
 * Asks the decision tables of sharing: readiness, form of co-operation, scope of requirements, sharing of data.
 */
@NullMarked
package dk.portvagt.sharing.steps;

import org.jspecify.annotations.NullMarked;
