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

/** What a booking made by a step of a case rests on. */
@Component
public class CaseBasis {

    /** Bookings of service tasks are made by the engine; who decided is in the decision they name. */
    public static final String ENGINE = "portvagt";

    private final DecisionRegister decisions;

    CaseBasis(DecisionRegister decisions) {
        this.decisions = decisions;
    }

    /** Rests on the decision that the process has just been given, whatever it was: for giving money back. */
    public Basis onCurrentDecision(DelegateExecution execution, String step) {
        long decisionId = DECISION_ID.from(execution).get();
        return basis(execution, step + ":decision-" + decisionId, decisionId);
    }

    /**
     * Rests on the last approval of the case: a refusal that came after it, of extra funding for example, does not
     * carry a booking.
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
