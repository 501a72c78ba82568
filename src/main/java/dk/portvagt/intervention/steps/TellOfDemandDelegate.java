package dk.portvagt.intervention.steps;

import static dk.portvagt.intervention.steps.InterventionVariables.INTERVENTION_ID;

import dk.portvagt.intervention.Interventions;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Notifies the people of the case of the demand. */
@Component
class TellOfDemandDelegate implements JavaDelegate {

    private final Interventions interventions;
    private final InterventionNotices notices;

    TellOfDemandDelegate(Interventions interventions, InterventionNotices notices) {
        this.interventions = interventions;
        this.notices = notices;
    }

    @Override
    public void execute(DelegateExecution execution) {
        notices.demanded(interventions.get(INTERVENTION_ID.from(execution).get()));
    }
}
