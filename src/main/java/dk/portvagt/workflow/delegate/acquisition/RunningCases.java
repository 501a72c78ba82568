package dk.portvagt.workflow.delegate.acquisition;

import static dk.portvagt.workflow.variable.WithdrawalVariables.WITHDRAWAL_REASON;
import static dk.portvagt.workflow.variable.WithdrawalVariables.WITHDRAWN_BY;

import dk.portvagt.acquisition.CaseNumber;
import dk.portvagt.acquisition.WithdrawalAnswer;
import io.holunda.camunda.bpm.data.CamundaBpmData;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** The process instances of the cases, as far as they can be told to stop. */
@Component
class RunningCases {

    private static final String WITHDRAW = "portvagt.withdrawCase";

    private final RuntimeService runtime;

    RunningCases(RuntimeService runtime) {
        this.runtime = runtime;
    }

    /**
     * Tells the case's process to stop, give the money back and close the case.
     *
     * <p>Of two that ask at the same time one fails on the engine's optimistic lock; asked again, it is refused here.
     */
    WithdrawalAnswer withdraw(CaseNumber number, String person, String reason) {
        // Asked before, because a message that nobody waits for would roll back the whole step.
        if (isStoppedAlready(number)) {
            return new WithdrawalAnswer.Refused("Sag " + number + " er allerede ved at blive lukket.");
        }
        runtime.createMessageCorrelation(WITHDRAW)
                .processInstanceBusinessKey(number.toString())
                .tenantId(number.municipality())
                .setVariables(CamundaBpmData.builder()
                        .set(WITHDRAWN_BY, person)
                        .set(WITHDRAWAL_REASON, reason)
                        .build())
                .correlate();
        return new WithdrawalAnswer.Allowed(number);
    }

    private boolean isStoppedAlready(CaseNumber number) {
        return runtime.createExecutionQuery()
                        .processInstanceBusinessKey(number.toString())
                        .tenantIdIn(number.municipality())
                        .messageEventSubscriptionName(WITHDRAW)
                        .count()
                == 0;
    }
}
