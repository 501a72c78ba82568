package dk.portvagt.intervention.steps;

import static dk.portvagt.acquisition.steps.WithdrawalVariables.WITHDRAWAL_REASON;
import static dk.portvagt.acquisition.steps.WithdrawalVariables.WITHDRAWN_BY;
import static dk.portvagt.intervention.steps.InterventionVariables.STOPPED_BY;
import static dk.portvagt.intervention.steps.InterventionVariables.STOP_DECISION_ID;
import static dk.portvagt.intervention.steps.InterventionVariables.STOP_REASON;

import dk.portvagt.acquisition.AcquisitionCases;
import dk.portvagt.acquisition.CaseNumber;
import dk.portvagt.decision.EndOrder;
import dk.portvagt.decision.EndOrders;
import dk.portvagt.engine.collision.AwaitedMessage;
import dk.portvagt.text.Outcome;
import io.holunda.camunda.bpm.data.CamundaBpmData;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Execution;
import org.camunda.bpm.engine.runtime.MessageCorrelationBuilder;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds the process instances of cases, and tells them to stop. */
@Component
public class RunningCases {

    private static final String WITHDRAW = "portvagt.withdrawCase";

    private static final String STOP = "portvagt.stopCase";
    private static final String ORDER_PHASE_OUT = "portvagt.orderPhaseOut";

    private final RuntimeService runtime;
    private final AcquisitionCases cases;
    private final EndOrders orders;

    RunningCases(RuntimeService runtime, AcquisitionCases cases, EndOrders orders) {
        this.orders = orders;
        this.runtime = runtime;
        this.cases = cases;
    }

    /**
     * Tells the case's process to stop, return the money and close the case.
     *
     * <p>Of two concurrent calls one fails with a collision; its retry is refused here.
     */
    Outcome<CaseNumber> withdraw(CaseNumber number, String person, String reason) {
        // Asked before, because a message that nobody waits for would roll back the whole step.
        Optional<Execution> waiting = waitingFor(WITHDRAW, number);
        if (waiting.isEmpty()) {
            return Outcome.refused("Sag " + number + " er allerede ved at blive lukket.");
        }
        orders.give(number, new EndOrder(EndOrder.Kind.WITHDRAWAL, person, reason, null));
        MessageCorrelationBuilder message = runtime.createMessageCorrelation(WITHDRAW)
                .processInstanceBusinessKey(number.toString())
                .tenantId(number.municipality())
                .setVariables(CamundaBpmData.builder()
                        .set(WITHDRAWN_BY, person)
                        .set(WITHDRAWAL_REASON, reason)
                        .build());
        AwaitedMessage.send(message::correlate, () -> stillWaits(waiting.get(), WITHDRAW));
        return Outcome.done(number);
    }

    /**
     * Tells the case's process to stop, return the money and close the case.
     *
     * <p>A solution in operation must be phased out instead, so that its register stays true.
     *
     * @param stopDecisionId the steering group's decision; null when the person stops it alone
     * @return false when the case cannot be stopped now: it is being closed, or phased out already
     */
    public boolean stop(CaseNumber number, String stoppedBy, String reason, @Nullable Long stopDecisionId) {
        boolean live = cases.find(number).orElseThrow().phase().isLive();
        String name = live ? ORDER_PHASE_OUT : STOP;
        Optional<Execution> waiting = waitingFor(name, number);
        if (waiting.isEmpty()) {
            return false;
        }
        orders.give(number, new EndOrder(EndOrder.Kind.STOP, stoppedBy, reason, stopDecisionId));
        MessageCorrelationBuilder message =
                live ? runtime.createMessageCorrelation(ORDER_PHASE_OUT) : runtime.createMessageCorrelation(STOP);
        message.processInstanceBusinessKey(number.toString())
                .tenantId(number.municipality())
                .setVariables(CamundaBpmData.builder()
                        .set(STOPPED_BY, stoppedBy)
                        .set(STOP_REASON, reason)
                        .set(STOP_DECISION_ID, stopDecisionId)
                        .build());
        AwaitedMessage.send(message::correlate, () -> stillWaits(waiting.get(), name));
        return true;
    }

    /** Ends a case on the steering group's decision, like {@link #stop}. */
    Outcome<CaseNumber> end(CaseNumber number, String proposedBy, String reason, long decisionId) {
        return stop(number, proposedBy, reason, decisionId)
                ? Outcome.done(number)
                : Outcome.refused("Sag " + number + " er allerede ved at blive lukket.");
    }

    private Optional<Execution> waitingFor(String message, CaseNumber number) {
        return runtime
                .createExecutionQuery()
                .processInstanceBusinessKey(number.toString())
                .tenantIdIn(number.municipality())
                .messageEventSubscriptionName(message)
                .active()
                .list()
                .stream()
                .findFirst();
    }

    /**
     * Asks by another query than before: the engine answers a query that it repeats in a transaction from its cache.
     */
    private boolean stillWaits(Execution execution, String message) {
        return runtime.createEventSubscriptionQuery()
                        .executionId(execution.getId())
                        .eventName(message)
                        .count()
                > 0;
    }
}
