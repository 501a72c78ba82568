package dk.portvagt.gate.steps;

import static dk.portvagt.gate.steps.ReviewVariables.FUNDING_REASON;
import static dk.portvagt.gate.steps.ReviewVariables.FUNDING_SOLUTION;

import dk.portvagt.acquisition.steps.CaseVariables;
import dk.portvagt.decision.DecisionAuthority;
import dk.portvagt.decision.DecisionOutcome;
import dk.portvagt.decision.DecisionRegister;
import dk.portvagt.decision.DecisionSubject;
import dk.portvagt.decision.NewDecision;
import dk.portvagt.decision.steps.DecisionPayload;
import dk.portvagt.decision.steps.DecisionTaker;
import dk.portvagt.engine.identity.PortvagtGroup;
import java.time.Clock;
import java.time.LocalDate;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Records that a case is dropped because the pool has no money for it. */
@Component
class RecordDropDelegate implements JavaDelegate {

    private static final String DROP = "drop";

    private final DecisionRegister register;
    private final Clock clock;

    RecordDropDelegate(DecisionRegister register, Clock clock) {
        this.register = register;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String person = DecisionTaker.of(execution, FUNDING_SOLUTION.getName(), PortvagtGroup.BUDGET_CONTROLLER);
        if (!DROP.equals(FUNDING_SOLUTION.from(execution).get())) {
            throw new BadUserRequestException("Økonomikonsulenten har ikke valgt at opgive sagen");
        }
        String reason = FUNDING_REASON.from(execution).get();
        long decisionId = register.record(NewDecision.outsideMeeting(
                execution.getTenantId(),
                CaseVariables.CASE_NUMBER.from(execution).get(),
                DecisionSubject.DROP,
                DecisionOutcome.DROPPED,
                DecisionAuthority.BUDGET_CONTROLLER,
                LocalDate.now(clock),
                person,
                reason));
        execution.setVariables(DecisionPayload.of(decisionId, DecisionOutcome.DROPPED, reason));
    }
}
