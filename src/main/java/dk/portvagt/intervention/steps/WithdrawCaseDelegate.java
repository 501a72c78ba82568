package dk.portvagt.intervention.steps;

import static dk.portvagt.acquisition.steps.CaseVariables.CASE_NUMBER;
import static dk.portvagt.acquisition.steps.WithdrawalVariables.PAUSE_LIFTED;
import static dk.portvagt.acquisition.steps.WithdrawalVariables.REFUSAL_REASON;
import static dk.portvagt.acquisition.steps.WithdrawalVariables.STEERING_MUST_DECIDE;
import static dk.portvagt.acquisition.steps.WithdrawalVariables.WITHDRAWAL_ACCEPTED;
import static dk.portvagt.acquisition.steps.WithdrawalVariables.WITHDRAWAL_REASON;
import static dk.portvagt.decision.steps.DecisionVariables.DECISION_ID;

import dk.portvagt.acquisition.AcquisitionCases;
import dk.portvagt.acquisition.CaseNumber;
import dk.portvagt.acquisition.WithdrawalPolicy;
import dk.portvagt.budget.CentralPool;
import dk.portvagt.decision.Decision;
import dk.portvagt.decision.DecisionAuthority;
import dk.portvagt.decision.DecisionOutcome;
import dk.portvagt.decision.DecisionRegister;
import dk.portvagt.engine.identity.PortvagtGroup;
import dk.portvagt.engine.task.EngineFacts;
import dk.portvagt.meeting.SteeringAgenda;
import dk.portvagt.text.Outcome;
import dk.portvagt.text.Outcome.Done;
import java.util.Optional;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Withdraws a case for the person that asks, or explains the refusal.
 *
 * <p>Once a contract binds the municipality, nobody ends the case alone: the steering group decides first.
 */
@Component
class WithdrawCaseDelegate implements JavaDelegate {

    private final WithdrawalPolicy policy;
    private final RunningCases runningCases;
    private final PausedCases pausedCases;
    private final AcquisitionCases cases;
    private final CentralPool pool;
    private final DecisionRegister decisions;
    private final SteeringAgenda agenda;
    private final IdentityService identity;
    private final EngineFacts facts;

    WithdrawCaseDelegate(
            WithdrawalPolicy policy,
            RunningCases runningCases,
            PausedCases pausedCases,
            AcquisitionCases cases,
            CentralPool pool,
            DecisionRegister decisions,
            SteeringAgenda agenda,
            IdentityService identity,
            EngineFacts facts) {
        this.facts = facts;
        this.pausedCases = pausedCases;
        this.cases = cases;
        this.pool = pool;
        this.decisions = decisions;
        this.agenda = agenda;
        this.policy = policy;
        this.runningCases = runningCases;
        this.identity = identity;
    }

    @Override
    public void execute(DelegateExecution execution) {
        STEERING_MUST_DECIDE.on(execution).set(false);
        PAUSE_LIFTED.on(execution).set(false);
        String person = facts.starter(execution)
                .orElseThrow(() -> new BadUserRequestException("Trinnet kræver en person, der har startet processen"));
        Outcome<CaseNumber> answer = policy.mayWithdraw(
                CASE_NUMBER.asTyped(execution),
                execution.getTenantId(),
                person,
                isManager(person) || isController(person));
        if (answer instanceof Done<CaseNumber> allowed) {
            Optional<Long> decided = decisionToStop(execution, allowed.value());
            if (decided.isEmpty() && mustPropose(allowed.value(), person)) {
                propose(execution, allowed.value());
                return;
            }
            // A paused case has to be active again before it can be told anything, and each step takes a transaction.
            if (pausedCases.end(allowed.value()).isPresent() || pausedCases.activate(allowed.value())) {
                PAUSE_LIFTED.on(execution).set(true);
                WITHDRAWAL_ACCEPTED.on(execution).set(false);
                return;
            }
            String reason = WITHDRAWAL_REASON.from(execution).get();
            answer = decided.isPresent()
                    ? runningCases.end(allowed.value(), person, reason, decided.get())
                    : runningCases.withdraw(allowed.value(), person, reason);
        }
        WITHDRAWAL_ACCEPTED.on(execution).set(answer.isDone());
        REFUSAL_REASON.on(execution).set(answer.refusal().orElse(null));
    }

    /**
     * Leads to a proposal; the end of a case is proposed once at a time. From now on the process belongs to the case.
     */
    private void propose(DelegateExecution execution, CaseNumber number) {
        // Of two proposals at once the second sees the first.
        cases.lock(number);
        boolean proposed = agenda.isEndProposed(number);
        STEERING_MUST_DECIDE.on(execution).set(!proposed);
        WITHDRAWAL_ACCEPTED.on(execution).set(false);
        if (proposed) {
            REFUSAL_REASON
                    .on(execution)
                    .set("Det er allerede foreslået at afslutte sag %s. Styregruppen tager stilling på et møde."
                            .formatted(number));
        } else {
            CASE_NUMBER.on(execution).set(number.toString());
            execution.setProcessBusinessKey(number.toString());
        }
    }

    /** Returns the steering group's decision to stop this very case, once it has decided. */
    private Optional<Long> decisionToStop(DelegateExecution execution, CaseNumber number) {
        return DECISION_ID
                .from(execution)
                .getOptional()
                .flatMap(decisions::find)
                .filter(decision -> decision.content().outcome() == DecisionOutcome.STOPPED)
                .filter(decision -> decision.content().authority() == DecisionAuthority.STEERING_GROUP)
                .filter(decision -> number.toString().equals(decision.content().caseNumber()))
                .map(Decision::id);
    }

    /** A contract binds the municipality, or the person is the budget controller, who never ends a case alone. */
    private boolean mustPropose(CaseNumber number, String person) {
        boolean own = cases.find(number)
                .filter(found -> found.content().requester().equals(person))
                .isPresent();
        return pool.wasCommitted(number.toString()) || !own && !isManager(person);
    }

    private boolean isManager(String person) {
        return isMember(person, PortvagtGroup.DIGITALISATION_MANAGER);
    }

    private boolean isController(String person) {
        return isMember(person, PortvagtGroup.BUDGET_CONTROLLER);
    }

    private boolean isMember(String person, PortvagtGroup group) {
        return identity.createUserQuery()
                        .userId(person)
                        .memberOfGroup(group.id())
                        .count()
                > 0;
    }
}
