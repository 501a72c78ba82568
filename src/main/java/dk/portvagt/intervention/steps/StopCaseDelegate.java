package dk.portvagt.intervention.steps;

import static dk.portvagt.acquisition.steps.WithdrawalVariables.REFUSAL_REASON;
import static dk.portvagt.intervention.steps.InterventionVariables.CASE_STOPPED;
import static dk.portvagt.intervention.steps.InterventionVariables.INTERVENTION_ID;
import static dk.portvagt.intervention.steps.InterventionVariables.STOPPED_BY;
import static dk.portvagt.intervention.steps.InterventionVariables.STOP_DECISION_ID;
import static dk.portvagt.intervention.steps.InterventionVariables.STOP_REASON;

import dk.portvagt.acquisition.CaseNumber;
import dk.portvagt.acquisition.steps.CaseVariables;
import dk.portvagt.intervention.InterventionState;
import dk.portvagt.intervention.Interventions;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Stops the case's process, or starts the phase-out of a solution in operation; or explains the refusal. */
@Component
class StopCaseDelegate implements JavaDelegate {

    private final RunningCases cases;
    private final Interventions interventions;

    StopCaseDelegate(RunningCases cases, Interventions interventions) {
        this.cases = cases;
        this.interventions = interventions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseNumber number = CaseVariables.number(execution);
        boolean stopped = cases.stop(
                number,
                STOPPED_BY.from(execution).get(),
                STOP_REASON.from(execution).get(),
                STOP_DECISION_ID.from(execution).getOrNull());
        CASE_STOPPED.on(execution).set(stopped);
        interventions.end(
                INTERVENTION_ID.from(execution).get(), stopped ? InterventionState.DONE : InterventionState.LAPSED);
        REFUSAL_REASON
                .on(execution)
                .set(
                        stopped
                                ? null
                                : ("Sag %s kan ikke standses, som den står nu: den er ved at blive lukket, eller dens"
                                                + " løsning er allerede på vej til udfasning.")
                                        .formatted(number));
    }
}
