package dk.portvagt.establishment;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Describes how far a step of the establishment is.
 *
 * @param done who established it last; null for nobody yet
 */
public record SetupState(
        SetupStep step, List<SetupFact> facts, @Nullable StepDone done) {

    public SetupState {
        facts = List.copyOf(facts);
    }

    /** Returns what is missing for the step to be established, a Danish sentence each. */
    public List<String> missing() {
        return facts.stream()
                .filter(fact -> !fact.holds())
                .map(SetupFact::sentence)
                .toList();
    }

    /** Tells whether the facts hold and somebody has established the step. */
    public boolean isEstablished() {
        return done != null && missing().isEmpty();
    }
}
