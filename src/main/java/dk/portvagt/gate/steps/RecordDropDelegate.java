package dk.portvagt.gate.steps;

import static dk.portvagt.engine.variable.ActorVariables.COMPLETED_BY;
import static dk.portvagt.gate.steps.ReviewVariables.FUNDING_REASON;

import dk.portvagt.acquisition.steps.CaseVariables;
import dk.portvagt.decision.DecisionAuthority;
import dk.portvagt.decision.DecisionOutcome;
import dk.portvagt.decision.DecisionRegister;
import dk.portvagt.decision.DecisionSubject;
import dk.portvagt.decision.NewDecision;
import dk.portvagt.decision.steps.DecisionPayload;
import java.time.Clock;
import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Records that a case is dropped because the pool has no money for it. */
@Component
class RecordDropDelegate implements JavaDelegate {

    private final DecisionRegister register;
    private final Clock clock;

    RecordDropDelegate(DecisionRegister register, Clock clock) {
        this.register = register;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String reason = FUNDING_REASON.from(execution).get();
        long decisionId = register.record(NewDecision.outsideMeeting(
                execution.getTenantId(),
                CaseVariables.CASE_NUMBER.from(execution).get(),
                DecisionSubject.DROP,
                DecisionOutcome.DROPPED,
                DecisionAuthority.BUDGET_CONTROLLER,
                LocalDate.now(clock),
                COMPLETED_BY.from(execution).get(),
                reason));
        execution.setVariables(DecisionPayload.of(decisionId, DecisionOutcome.DROPPED, reason));
    }
}
