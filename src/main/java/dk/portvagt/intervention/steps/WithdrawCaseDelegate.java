package dk.portvagt.intervention.steps;

import static dk.portvagt.acquisition.steps.CaseVariables.CASE_NUMBER;
import static dk.portvagt.acquisition.steps.WithdrawalVariables.PAUSE_LIFTED;
import static dk.portvagt.acquisition.steps.WithdrawalVariables.REFUSAL_REASON;
import static dk.portvagt.acquisition.steps.WithdrawalVariables.WITHDRAWAL_ACCEPTED;
import static dk.portvagt.acquisition.steps.WithdrawalVariables.WITHDRAWAL_REASON;

import dk.portvagt.acquisition.CaseNumber;
import dk.portvagt.acquisition.WithdrawalPolicy;
import dk.portvagt.engine.identity.PortvagtGroup;
import dk.portvagt.engine.task.EngineFacts;
import dk.portvagt.text.Outcome;
import dk.portvagt.text.Outcome.Done;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Withdraws a case for the person that asks, or explains the refusal. */
@Component
class WithdrawCaseDelegate implements JavaDelegate {

    private static final String MANAGERS = PortvagtGroup.DIGITALISATION_MANAGER.id();

    private final WithdrawalPolicy policy;
    private final RunningCases runningCases;
    private final PausedCases pausedCases;
    private final IdentityService identity;
    private final EngineFacts facts;

    WithdrawCaseDelegate(
            WithdrawalPolicy policy,
            RunningCases runningCases,
            PausedCases pausedCases,
            IdentityService identity,
            EngineFacts facts) {
        this.facts = facts;
        this.pausedCases = pausedCases;
        this.policy = policy;
        this.runningCases = runningCases;
        this.identity = identity;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String person = facts.starter(execution)
                .orElseThrow(() -> new BadUserRequestException("Trinnet kræver en person, der har startet processen"));
        Outcome<CaseNumber> answer =
                policy.mayWithdraw(CASE_NUMBER.asTyped(execution), execution.getTenantId(), person, isManager(person));
        // A paused case has to be active again before it can be told anything, and each step takes a transaction.
        boolean pauseLifted = answer instanceof Done<CaseNumber> paused
                && (pausedCases.end(paused.value()).isPresent() || pausedCases.activate(paused.value()));
        if (answer instanceof Done<CaseNumber> allowed && !pauseLifted) {
            answer = runningCases.withdraw(
                    allowed.value(), person, WITHDRAWAL_REASON.from(execution).get());
        }
        WITHDRAWAL_ACCEPTED.on(execution).set(answer.isDone() && !pauseLifted);
        PAUSE_LIFTED.on(execution).set(pauseLifted);
        REFUSAL_REASON.on(execution).set(answer.refusal().orElse(null));
    }

    private boolean isManager(String person) {
        return identity.createUserQuery().userId(person).memberOfGroup(MANAGERS).count() > 0;
    }
}
