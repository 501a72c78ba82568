package dk.portvagt.procedure.steps;

import static dk.portvagt.acquisition.steps.CaseVariables.DECISION_REASON;
import static dk.portvagt.decision.steps.DecisionVariables.STEERING_OUTCOME;
import static dk.portvagt.gate.steps.ReviewVariables.DECISION_AUTHORITY;
import static dk.portvagt.gate.steps.ReviewVariables.URGENCY_REASON;

import dk.portvagt.decision.DecisionAuthority;
import dk.portvagt.decision.DecisionOutcome;
import dk.portvagt.decision.NewCondition;
import dk.portvagt.decision.NewDecision;
import dk.portvagt.decision.steps.ConditionFields;
import dk.portvagt.decision.steps.DecisionPayload;
import dk.portvagt.decision.steps.DecisionTaker;
import dk.portvagt.engine.identity.PortvagtGroup;
import dk.portvagt.engine.variable.Choices;
import dk.portvagt.gate.Review;
import dk.portvagt.gate.steps.ReviewAtHand;
import dk.portvagt.gate.steps.ReviewPapers;
import dk.portvagt.procedure.DelegatedDecisions;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Records a decision of the chair, the manager or a system owner outside a meeting. */
@Component
class RecordDelegatedDecisionDelegate implements JavaDelegate {

    private final ReviewAtHand atHand;
    private final ReviewPapers papers;
    private final DelegatedDecisions decisions;
    private final Clock clock;

    RecordDelegatedDecisionDelegate(
            ReviewAtHand atHand, ReviewPapers papers, DelegatedDecisions decisions, Clock clock) {
        this.atHand = atHand;
        this.papers = papers;
        this.decisions = decisions;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Review review = atHand.review(execution);
        papers.requireAsShown(execution, review);
        DecisionOutcome outcome = Choices.constant(
                DecisionOutcome.class, STEERING_OUTCOME.from(execution).get());
        String reason = reason(execution);
        DecisionAuthority authority = Choices.constant(
                DecisionAuthority.class, DECISION_AUTHORITY.from(execution).get());
        NewDecision decision = NewDecision.outsideMeeting(
                review.municipality(),
                review.caseNumber(),
                review.subject(),
                outcome,
                authority,
                LocalDate.now(clock),
                DecisionTaker.of(execution, STEERING_OUTCOME.getName(), deciders(authority)),
                reason);
        List<NewCondition> conditions = ConditionFields.of(outcome, execution);
        // It is the person's own act that is refused: the task stays, with nothing written down.
        long decisionId = decisions
                .record(papers.toDecide(execution, review), decision, conditions)
                .orThrow(BadUserRequestException::new);
        execution.setVariables(DecisionPayload.of(decisionId, outcome, reason));
    }

    /** Nobody but these decides alone. */
    private static PortvagtGroup deciders(DecisionAuthority authority) {
        return switch (authority) {
            case CHAIR -> PortvagtGroup.STEERING_CHAIR;
            case MANAGER -> PortvagtGroup.DIGITALISATION_MANAGER;
            case SYSTEM_OWNER -> PortvagtGroup.SYSTEM_OWNER;
            default -> throw new IllegalStateException("Nobody decides alone as " + authority);
        };
    }

    /** Why it could not wait for a meeting comes first: the steering group is told so at its next one. */
    private static String reason(DelegateExecution execution) {
        String given = DECISION_REASON.from(execution).getOrNull();
        return URGENCY_REASON
                .from(execution)
                .getOptional()
                .map(urgent -> "Haster: " + urgent + (given == null ? "" : "\n\n" + given))
                .orElse(given);
    }
}
