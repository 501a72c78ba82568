package dk.portvagt.intervention.steps;

import static dk.portvagt.intervention.steps.InterventionVariables.INTERVENTION_ID;

import dk.portvagt.intervention.Interventions;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Reminds people of a demand that is due soon, or of a pause that is due for review. */
@Component
class RemindOfInterventionDelegate implements JavaDelegate {

    private final Interventions interventions;
    private final InterventionNotices notices;

    RemindOfInterventionDelegate(Interventions interventions, InterventionNotices notices) {
        this.interventions = interventions;
        this.notices = notices;
    }

    @Override
    public void execute(DelegateExecution execution) {
        notices.remind(interventions.get(INTERVENTION_ID.from(execution).get()));
    }
}
