/**
 * Carries a joint assessment through the engine: invitation, answers, profiles, and the letters between municipalities.
 */
@NullMarked
package dk.portvagt.sharing.steps;

import org.jspecify.annotations.NullMarked;
