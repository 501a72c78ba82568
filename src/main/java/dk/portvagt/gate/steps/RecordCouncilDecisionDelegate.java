package dk.portvagt.gate.steps;

import static dk.portvagt.decision.steps.DecisionVariables.COUNCIL_DATE;
import static dk.portvagt.decision.steps.DecisionVariables.COUNCIL_OUTCOME;
import static dk.portvagt.decision.steps.DecisionVariables.COUNCIL_REASON;
import static dk.portvagt.decision.steps.DecisionVariables.DECISION_ID;

import dk.portvagt.decision.DecisionAuthority;
import dk.portvagt.decision.DecisionOutcome;
import dk.portvagt.decision.DecisionRegister;
import dk.portvagt.decision.NewDecision;
import dk.portvagt.decision.steps.DecisionPayload;
import dk.portvagt.decision.steps.DecisionTaker;
import dk.portvagt.engine.identity.PortvagtGroup;
import dk.portvagt.engine.variable.Choices;
import dk.portvagt.engine.variable.Dates;
import dk.portvagt.gate.Review;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Records the council's decision that follows the steering group's. Nothing is booked before it (Kommunestyrelsesloven
 * § 40). It grants what the paper of the steering group's decision asks for.
 */
@Component
class RecordCouncilDecisionDelegate implements JavaDelegate {

    private final ReviewAtHand atHand;
    private final DecisionRegister register;

    RecordCouncilDecisionDelegate(ReviewAtHand atHand, DecisionRegister register) {
        this.atHand = atHand;
        this.register = register;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Review review = atHand.review(execution);
        DecisionOutcome outcome = Choices.constant(
                DecisionOutcome.class, COUNCIL_OUTCOME.from(execution).get());
        String reason = COUNCIL_REASON.from(execution).getOrNull();
        NewDecision decision = NewDecision.outsideMeeting(
                review.municipality(),
                review.caseNumber(),
                review.subject(),
                outcome,
                DecisionAuthority.COUNCIL,
                Dates.read(COUNCIL_DATE, execution),
                DecisionTaker.of(execution, COUNCIL_OUTCOME.getName(), PortvagtGroup.SECRETARIAT),
                reason);
        long steering = DECISION_ID.from(execution).get();
        long decisionId = register.record(decision, register.paperOf(steering).orElse(null));
        execution.setVariables(DecisionPayload.of(decisionId, outcome, reason));
    }
}
