/**
 * Invites, answers and publishes between municipalities, and asks the decision tables of sharing: readiness, form of
 * co-operation, scope of requirements, sharing of data.
 */
@NullMarked
package dk.portvagt.sharing.steps;

import org.jspecify.annotations.NullMarked;
