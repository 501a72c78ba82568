package dk.portvagt.intervention.steps;

import static dk.portvagt.acquisition.steps.CaseVariables.CASE_NUMBER;
import static dk.portvagt.acquisition.steps.CaseVariables.DECISION_REASON;
import static dk.portvagt.decision.steps.DecisionVariables.DECISION_ID;
import static dk.portvagt.decision.steps.DecisionVariables.REWORK_REASON;
import static dk.portvagt.intervention.steps.InterventionVariables.STOPPED_BY;
import static dk.portvagt.intervention.steps.InterventionVariables.STOP_DECISION_ID;
import static dk.portvagt.intervention.steps.InterventionVariables.STOP_REASON;

import dk.portvagt.acquisition.steps.CaseVariables;
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

/**
 * Records a stop as a decision: the returned money rests on it, and the next meeting is told of it.
 *
 * <p>The steering group's own decision to stop a case is already in the register.
 */
@Component
class RecordStopDelegate implements JavaDelegate {

    private final DecisionRegister decisions;
    private final InterventionNotices notices;
    private final Clock clock;

    RecordStopDelegate(DecisionRegister decisions, InterventionNotices notices, Clock clock) {
        this.decisions = decisions;
        this.notices = notices;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String reason = STOP_REASON.from(execution).get();
        long decisionId = STOP_DECISION_ID.from(execution).getOptional().orElseGet(() -> record(execution, reason));
        DECISION_ID.on(execution).set(decisionId);
        DECISION_REASON.on(execution).set(reason);
        REWORK_REASON.on(execution).set("Udfasning er pålagt: " + reason);
        notices.stopped(CaseVariables.number(execution), decisionId, reason);
    }

    private long record(DelegateExecution execution, String reason) {
        return decisions.record(NewDecision.outsideMeeting(
                execution.getTenantId(),
                CASE_NUMBER.from(execution).get(),
                DecisionSubject.INTERVENTION,
                DecisionOutcome.STOPPED,
                DecisionAuthority.MANAGER,
                LocalDate.now(clock),
                STOPPED_BY.from(execution).get(),
                reason));
    }
}
