package dk.portvagt.gate;

import dk.portvagt.decision.DecisionOutcome;
import java.time.LocalDate;

/**
 * How a case stands at one gate.
 *
 * @param round of its latest review there; 0 before the first
 * @param outcome of the latest decision there; null before the first
 * @param decidedOn null before the first decision
 * @param underReview the latest round has not been decided yet
 */
public record GateStep(Gate gate, int round, DecisionOutcome outcome, LocalDate decidedOn, boolean underReview) {}
