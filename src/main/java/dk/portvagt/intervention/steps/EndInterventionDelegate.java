package dk.portvagt.intervention.steps;

import static dk.portvagt.intervention.steps.InterventionVariables.INTERVENTION_ID;

import dk.portvagt.intervention.InterventionState;
import dk.portvagt.intervention.Interventions;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Ends the intervention of a case that ended first. */
@Component
class EndInterventionDelegate implements JavaDelegate {

    private final Interventions interventions;
    private final InterventionNotices notices;

    EndInterventionDelegate(Interventions interventions, InterventionNotices notices) {
        this.interventions = interventions;
        this.notices = notices;
    }

    @Override
    public void execute(DelegateExecution execution) {
        long id = INTERVENTION_ID.from(execution).get();
        interventions.end(id, InterventionState.LAPSED);
        notices.lapsed(interventions.get(id));
    }
}
