package dk.portvagt.intervention.steps;

import static dk.portvagt.acquisition.steps.WithdrawalVariables.REFUSAL_REASON;
import static dk.portvagt.intervention.steps.InterventionVariables.CASE_STOPPED;
import static dk.portvagt.intervention.steps.InterventionVariables.INTERVENTION_ID;
import static dk.portvagt.intervention.steps.InterventionVariables.STOP_DECISION_ID;
import static dk.portvagt.intervention.steps.InterventionVariables.STOP_REASON;

import dk.portvagt.acquisition.CaseNumber;
import dk.portvagt.decision.Decision;
import dk.portvagt.decision.DecisionOutcome;
import dk.portvagt.decision.DecisionRegister;
import dk.portvagt.engine.identity.PortvagtGroup;
import dk.portvagt.engine.task.EngineFacts;
import dk.portvagt.intervention.Intervention;
import dk.portvagt.intervention.InterventionKind;
import dk.portvagt.intervention.InterventionState;
import dk.portvagt.intervention.Interventions;
import java.util.Optional;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Stops the case's process, or starts the phase-out of a solution in operation; or explains the refusal. */
@Component
class StopCaseDelegate implements JavaDelegate {

    private final RunningCases cases;
    private final Interventions interventions;
    private final DecisionRegister decisions;
    private final EngineFacts facts;
    private final IdentityService identity;

    StopCaseDelegate(
            RunningCases cases,
            Interventions interventions,
            DecisionRegister decisions,
            EngineFacts facts,
            IdentityService identity) {
        this.identity = identity;
        this.cases = cases;
        this.decisions = decisions;
        this.facts = facts;
        this.interventions = interventions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Intervention intervention =
                interventions.get(INTERVENTION_ID.from(execution).get());
        CaseNumber number = intervention.caseNumber();
        Optional<Long> decided = STOP_DECISION_ID.from(execution).getOptional();
        decided.ifPresent(decision -> requireStop(decision, number));
        boolean stopped = cases.stop(
                number,
                decided.isPresent() ? intervention.raisedBy() : stopper(intervention, execution),
                STOP_REASON.from(execution).get(),
                decided.orElse(null));
        CASE_STOPPED.on(execution).set(stopped);
        interventions.end(intervention.id(), stopped ? InterventionState.DONE : InterventionState.LAPSED);
        REFUSAL_REASON
                .on(execution)
                .set(
                        stopped
                                ? null
                                : ("Sag %s kan ikke standses, som den står nu: den er ved at blive lukket, eller dens"
                                                + " løsning er allerede på vej til udfasning.")
                                        .formatted(number));
    }

    /** Only the steering group's decision to stop this very case stops it. */
    private void requireStop(long decisionId, CaseNumber number) {
        boolean stops = decisions
                .find(decisionId)
                .map(Decision::content)
                .filter(decision -> decision.outcome() == DecisionOutcome.STOPPED)
                .filter(decision -> number.toString().equals(decision.caseNumber()))
                .isPresent();
        if (!stops) {
            throw new BadUserRequestException("Der er ingen beslutning om at standse sag " + number);
        }
    }

    /** Returns the manager who raised the stop, or who stops the case instead of resuming it after a pause. */
    private String stopper(Intervention intervention, DelegateExecution execution) {
        if (intervention.kind() == InterventionKind.STOP) {
            return intervention.raisedBy();
        }
        return facts.lastCompleter(execution)
                .filter(person -> intervention.kind() == InterventionKind.PAUSE && isManager(person))
                .orElseThrow(() -> new BadUserRequestException(
                        "Digitaliseringschefen har ikke besluttet at standse sag " + intervention.caseNumber()));
    }

    private boolean isManager(String person) {
        return identity.createUserQuery()
                        .userId(person)
                        .memberOfGroup(PortvagtGroup.DIGITALISATION_MANAGER.id())
                        .count()
                > 0;
    }
}
