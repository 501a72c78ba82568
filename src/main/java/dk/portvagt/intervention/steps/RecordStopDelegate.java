package dk.portvagt.intervention.steps;

import static dk.portvagt.acquisition.steps.CaseVariables.DECISION_REASON;
import static dk.portvagt.decision.steps.DecisionVariables.DECISION_ID;
import static dk.portvagt.decision.steps.DecisionVariables.REWORK_REASON;

import dk.portvagt.acquisition.CaseNumber;
import dk.portvagt.acquisition.steps.CaseVariables;
import dk.portvagt.decision.DecisionAuthority;
import dk.portvagt.decision.DecisionOutcome;
import dk.portvagt.decision.DecisionRegister;
import dk.portvagt.decision.DecisionSubject;
import dk.portvagt.decision.EndOrder;
import dk.portvagt.decision.EndOrders;
import dk.portvagt.decision.NewDecision;
import java.time.Clock;
import java.time.LocalDate;
import org.camunda.bpm.engine.BadUserRequestException;
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
    private final EndOrders orders;
    private final InterventionNotices notices;
    private final Clock clock;

    RecordStopDelegate(DecisionRegister decisions, EndOrders orders, InterventionNotices notices, Clock clock) {
        this.decisions = decisions;
        this.orders = orders;
        this.notices = notices;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseNumber number = CaseVariables.number(execution);
        EndOrder order = orders.carryOut(number, EndOrder.Kind.STOP)
                .orElseThrow(() -> new BadUserRequestException("Ingen har standset sag " + number));
        String reason = order.reason();
        long decisionId = order.decisionId() == null ? record(number, order) : order.decisionId();
        DECISION_ID.on(execution).set(decisionId);
        DECISION_REASON.on(execution).set(reason);
        REWORK_REASON.on(execution).set("Udfasning er pålagt: " + reason);
        notices.stopped(number, decisionId, reason);
    }

    private long record(CaseNumber number, EndOrder order) {
        return decisions.record(NewDecision.outsideMeeting(
                number.municipality(),
                number.toString(),
                DecisionSubject.INTERVENTION,
                DecisionOutcome.STOPPED,
                DecisionAuthority.MANAGER,
                LocalDate.now(clock),
                order.orderedBy(),
                order.reason()));
    }
}
