package dk.portvagt.decision.steps;

import static dk.portvagt.acquisition.steps.CaseVariables.CASE_NUMBER;
import static dk.portvagt.acquisition.steps.CaseVariables.DECISION_REASON;
import static dk.portvagt.acquisition.steps.CaseVariables.REQUESTER;
import static dk.portvagt.acquisition.steps.WithdrawalVariables.WITHDRAWAL_REASON;
import static dk.portvagt.acquisition.steps.WithdrawalVariables.WITHDRAWN_BY;
import static dk.portvagt.decision.steps.DecisionVariables.DECISION_ID;

import dk.portvagt.decision.DecisionAuthority;
import dk.portvagt.decision.DecisionOutcome;
import dk.portvagt.decision.DecisionRegister;
import dk.portvagt.decision.DecisionSubject;
import dk.portvagt.decision.NewDecision;
import java.time.Clock;
import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Records a withdrawal as a decision, so that releasing the money rests on one. */
@Component
class RecordWithdrawalDelegate implements JavaDelegate {

    private final DecisionRegister decisions;
    private final Clock clock;

    RecordWithdrawalDelegate(DecisionRegister decisions, Clock clock) {
        this.decisions = decisions;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String person = WITHDRAWN_BY.from(execution).get();
        String reason = WITHDRAWAL_REASON.from(execution).get();
        boolean own = person.equals(REQUESTER.from(execution).get());
        long decisionId = decisions.record(NewDecision.outsideMeeting(
                execution.getTenantId(),
                CASE_NUMBER.from(execution).get(),
                DecisionSubject.WITHDRAWAL,
                DecisionOutcome.WITHDRAWN,
                own ? DecisionAuthority.REQUESTER : DecisionAuthority.MANAGER,
                LocalDate.now(clock),
                person,
                reason));
        DECISION_ID.on(execution).set(decisionId);
        DECISION_REASON.on(execution).set(reason);
    }
}
