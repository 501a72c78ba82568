package dk.portvagt.decision.steps;

import static dk.portvagt.acquisition.steps.CaseVariables.CASE_NUMBER;
import static dk.portvagt.acquisition.steps.CaseVariables.CATEGORY;
import static dk.portvagt.acquisition.steps.CaseVariables.OFFICE;
import static dk.portvagt.decision.steps.DecisionVariables.DECISION_ID;

import dk.portvagt.budget.Basis;
import dk.portvagt.decision.Decision;
import dk.portvagt.decision.DecisionRegister;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Builds the basis of bookings by a case's steps. */
@Component
public class CaseBasis {

    /** The engine makes the bookings of service tasks; the decision that they refer to names its authority. */
    public static final String ENGINE = "portvagt";

    private final DecisionRegister decisions;

    CaseBasis(DecisionRegister decisions) {
        this.decisions = decisions;
    }

    /** Builds a basis on the process's latest decision, whatever its outcome, for releasing money. */
    public Basis onCurrentDecision(DelegateExecution execution, String step) {
        long decisionId = DECISION_ID.from(execution).get();
        return basis(execution, step + ":decision-" + decisionId, decisionId);
    }

    /**
     * Builds a basis on the last approval of the case. A later refusal, of extra funding for example, does not carry a
     * booking.
     *
     * @throws IllegalStateException when the case was never approved: no booking without a decision (R10)
     */
    public Basis onLatestApproval(DelegateExecution execution, String step) {
        String caseNumber = CASE_NUMBER.from(execution).get();
        long decisionId = decisions
                .latestApproval(caseNumber)
                .map(Decision::id)
                .orElseThrow(() -> new IllegalStateException("Case " + caseNumber + " has no approval to book on"));
        return basis(execution, step, decisionId);
    }

    private static Basis basis(DelegateExecution execution, String step, long decisionId) {
        String caseNumber = CASE_NUMBER.from(execution).get();
        return new Basis(
                caseNumber + ":" + step,
                decisionId,
                execution.getTenantId(),
                caseNumber,
                CATEGORY.from(execution).get(),
                OFFICE.from(execution).get(),
                ENGINE);
    }
}
