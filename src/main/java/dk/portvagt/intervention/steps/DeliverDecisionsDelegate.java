package dk.portvagt.intervention.steps;

import static dk.portvagt.intervention.steps.InterventionVariables.INTERVENTION_ID;

import dk.portvagt.acquisition.steps.CaseVariables;
import dk.portvagt.intervention.InterventionState;
import dk.portvagt.intervention.Interventions;
import dk.portvagt.meeting.steps.SteeringDecisionMessage;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Delivers the steering group's decisions during the pause to the resumed case. */
@Component
class DeliverDecisionsDelegate implements JavaDelegate {

    private final SteeringDecisionMessage message;
    private final Interventions interventions;

    DeliverDecisionsDelegate(SteeringDecisionMessage message, Interventions interventions) {
        this.message = message;
        this.interventions = interventions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        message.deliverWaiting(CaseVariables.number(execution));
        interventions.end(INTERVENTION_ID.from(execution).get(), InterventionState.DONE);
    }
}
