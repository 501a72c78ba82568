package dk.portvagt.procedure.steps;

import static dk.portvagt.gate.steps.ReviewVariables.PAPER_SUMMARY;
import static dk.portvagt.gate.steps.ReviewVariables.RECOMMENDATION;

import dk.portvagt.decision.DecisionOutcome;
import dk.portvagt.decision.steps.ConditionFields;
import dk.portvagt.gate.Review;
import dk.portvagt.procedure.WrittenProposal;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** Turns a decision paper's recommendation into the decision that the members can follow. */
final class Proposals {

    private Proposals() {}

    static WrittenProposal of(DelegateExecution execution, Review review) {
        DecisionOutcome outcome = outcome(RECOMMENDATION.from(execution).get());
        return new WrittenProposal(
                review.caseNumber(),
                review.subject(),
                outcome,
                "Indstillingen er fulgt i skriftlig høring: "
                        + PAPER_SUMMARY.from(execution).get(),
                ConditionFields.of(outcome, execution));
    }

    private static DecisionOutcome outcome(String recommendation) {
        return switch (recommendation) {
            case "approve" -> DecisionOutcome.APPROVED;
            case "approveWithConditions" -> DecisionOutcome.APPROVED_WITH_CONDITIONS;
            case "rework" -> DecisionOutcome.REWORK;
            case "reject" -> DecisionOutcome.REJECTED;
            default -> throw new IllegalArgumentException("Unknown recommendation: " + recommendation);
        };
    }
}
