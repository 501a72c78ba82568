package dk.portvagt.intervention.steps;

import static dk.portvagt.acquisition.steps.CaseVariables.CASE_NUMBER;
import static dk.portvagt.acquisition.steps.WithdrawalVariables.PAUSE_LIFTED;
import static dk.portvagt.acquisition.steps.WithdrawalVariables.REFUSAL_REASON;
import static dk.portvagt.acquisition.steps.WithdrawalVariables.WITHDRAWAL_ACCEPTED;
import static dk.portvagt.acquisition.steps.WithdrawalVariables.WITHDRAWAL_REASON;
import static dk.portvagt.engine.variable.ActorVariables.STARTER;

import dk.portvagt.acquisition.WithdrawalAnswer;
import dk.portvagt.acquisition.WithdrawalPolicy;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Takes a case back for the person who asks, or answers why not. */
@Component
class WithdrawCaseDelegate implements JavaDelegate {

    private static final String MANAGERS = "digitalisation-manager";

    private final WithdrawalPolicy policy;
    private final RunningCases runningCases;
    private final PausedCases pausedCases;
    private final IdentityService identity;

    WithdrawCaseDelegate(
            WithdrawalPolicy policy, RunningCases runningCases, PausedCases pausedCases, IdentityService identity) {
        this.pausedCases = pausedCases;
        this.policy = policy;
        this.runningCases = runningCases;
        this.identity = identity;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String person = STARTER.from(execution).get();
        WithdrawalAnswer answer = policy.mayWithdraw(
                CASE_NUMBER.from(execution).get(), execution.getTenantId(), person, isManager(person));
        // A paused case has to be active again before it can be told anything, and each step takes a transaction.
        boolean pauseLifted = answer instanceof WithdrawalAnswer.Allowed paused
                && (pausedCases.end(paused.number()).isPresent() || pausedCases.activate(paused.number()));
        if (answer instanceof WithdrawalAnswer.Allowed allowed && !pauseLifted) {
            answer = runningCases.withdraw(
                    allowed.number(), person, WITHDRAWAL_REASON.from(execution).get());
        }
        String refusal = answer instanceof WithdrawalAnswer.Refused refused ? refused.reason() : null;
        WITHDRAWAL_ACCEPTED.on(execution).set(refusal == null && !pauseLifted);
        PAUSE_LIFTED.on(execution).set(pauseLifted);
        REFUSAL_REASON.on(execution).set(refusal);
    }

    private boolean isManager(String person) {
        return identity.createUserQuery().userId(person).memberOfGroup(MANAGERS).count() > 0;
    }
}
