package dk.portvagt.gate;

import dk.portvagt.decision.DecisionOutcome;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Reports the progress of a case at one gate.
 *
 * @param round of its latest review there; 0 before the first
 * @param outcome of the latest decision there; null before the first
 * @param decidedOn null before the first decision
 * @param underReview whether the latest round still awaits its decision
 */
public record GateStep(
        Gate gate,
        int round,
        @Nullable DecisionOutcome outcome,
        @Nullable LocalDate decidedOn,
        boolean underReview) {}
