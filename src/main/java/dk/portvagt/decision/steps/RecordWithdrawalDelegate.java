package dk.portvagt.decision.steps;

import static dk.portvagt.acquisition.steps.CaseVariables.DECISION_REASON;
import static dk.portvagt.decision.steps.DecisionVariables.DECISION_ID;

import dk.portvagt.acquisition.AcquisitionCases;
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

/** Records a withdrawal as a decision, so that releasing the money rests on one. */
@Component
class RecordWithdrawalDelegate implements JavaDelegate {

    private final DecisionRegister decisions;
    private final EndOrders orders;
    private final AcquisitionCases cases;
    private final Clock clock;

    RecordWithdrawalDelegate(DecisionRegister decisions, EndOrders orders, AcquisitionCases cases, Clock clock) {
        this.decisions = decisions;
        this.orders = orders;
        this.cases = cases;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseNumber number = CaseVariables.number(execution);
        EndOrder order = orders.carryOut(number, EndOrder.Kind.WITHDRAWAL)
                .orElseThrow(
                        () -> new BadUserRequestException("Ingen har bedt om at trække sag " + number + " tilbage"));
        boolean own = cases.find(number)
                .map(found -> found.content().requester())
                .filter(order.orderedBy()::equals)
                .isPresent();
        long decisionId = decisions.record(NewDecision.outsideMeeting(
                execution.getTenantId(),
                number.toString(),
                DecisionSubject.WITHDRAWAL,
                DecisionOutcome.WITHDRAWN,
                own ? DecisionAuthority.REQUESTER : DecisionAuthority.MANAGER,
                LocalDate.now(clock),
                order.orderedBy(),
                order.reason()));
        DECISION_ID.on(execution).set(decisionId);
        DECISION_REASON.on(execution).set(order.reason());
    }
}
