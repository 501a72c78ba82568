package dk.portvagt.budgetyear.steps;

import static dk.portvagt.budgetyear.steps.BudgetVariables.CHANGE_REPORT;
import static dk.portvagt.budgetyear.steps.BudgetVariables.CHANGE_TEXT;
import static dk.portvagt.decision.steps.DecisionVariables.COUNCIL_DATE;
import static dk.portvagt.decision.steps.DecisionVariables.COUNCIL_OUTCOME;
import static dk.portvagt.decision.steps.DecisionVariables.COUNCIL_REASON;

import dk.portvagt.decision.DecisionAuthority;
import dk.portvagt.decision.DecisionOutcome;
import dk.portvagt.decision.DecisionRegister;
import dk.portvagt.decision.DecisionSubject;
import dk.portvagt.decision.NewDecision;
import dk.portvagt.decision.steps.DecisionTaker;
import dk.portvagt.decision.steps.DecisionVariables;
import dk.portvagt.engine.identity.PortvagtGroup;
import dk.portvagt.engine.variable.Choices;
import dk.portvagt.engine.variable.Dates;
import java.time.Clock;
import java.time.LocalDate;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Records the council's decision on a supplementary appropriation. The booking rests on that decision and waits for it.
 */
@Component
class RecordBudgetCouncilDecisionDelegate implements JavaDelegate {

    private final DecisionRegister register;
    private final Clock clock;

    RecordBudgetCouncilDecisionDelegate(DecisionRegister register, Clock clock) {
        this.register = register;
        this.clock = clock;
    }

    /**
     * Records the decision.
     *
     * @throws BadUserRequestException when the meeting is in the future; the form is rejected and the person reads the
     *     reason
     */
    @Override
    public void execute(DelegateExecution execution) {
        LocalDate heldOn = Dates.read(COUNCIL_DATE, execution);
        if (heldOn.isAfter(LocalDate.now(clock))) {
            throw new BadUserRequestException("Kommunalbestyrelsens møde kan ikke ligge ude i fremtiden.");
        }
        DecisionOutcome outcome = Choices.constant(
                DecisionOutcome.class, COUNCIL_OUTCOME.from(execution).get());
        String reason = COUNCIL_REASON.from(execution).get();
        NewDecision decision = NewDecision.outsideMeeting(
                execution.getTenantId(),
                null,
                DecisionSubject.BUDGET_CHANGE,
                outcome,
                DecisionAuthority.COUNCIL,
                heldOn,
                DecisionTaker.of(execution, COUNCIL_OUTCOME.getName(), PortvagtGroup.SECRETARIAT),
                reason);
        long steering = DecisionVariables.DECISION_ID.from(execution).get();
        long decisionId = register.record(decision, register.paperOf(steering).orElse(null));
        DecisionVariables.DECISION_ID.on(execution).set(decisionId);
        CHANGE_REPORT
                .on(execution)
                .set(
                        outcome.isApproval()
                                ? null
                                : BudgetText.ofToday(
                                        clock,
                                        "Kommunalbestyrelsen har ikke bevilget: %s. Protokollen: %s"
                                                .formatted(
                                                        CHANGE_TEXT
                                                                .from(execution)
                                                                .get(),
                                                        reason)));
    }
}
