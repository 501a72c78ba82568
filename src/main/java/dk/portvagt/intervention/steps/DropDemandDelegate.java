package dk.portvagt.intervention.steps;

import static dk.portvagt.intervention.steps.InterventionVariables.INTERVENTION_ID;

import dk.portvagt.intervention.InterventionState;
import dk.portvagt.intervention.Interventions;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Drops a demand that the steering group dropped or replaced with conditions. */
@Component
class DropDemandDelegate implements JavaDelegate {

    private final Interventions interventions;
    private final InterventionNotices notices;

    DropDemandDelegate(Interventions interventions, InterventionNotices notices) {
        this.interventions = interventions;
        this.notices = notices;
    }

    @Override
    public void execute(DelegateExecution execution) {
        long id = INTERVENTION_ID.from(execution).get();
        interventions.end(id, InterventionState.DROPPED);
        notices.dropped(interventions.get(id));
    }
}
