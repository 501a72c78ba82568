package dk.portvagt.intervention.steps;

import static dk.portvagt.engine.variable.ActorVariables.COMPLETED_BY;
import static dk.portvagt.intervention.steps.InterventionVariables.DEMAND_VERDICT;
import static dk.portvagt.intervention.steps.InterventionVariables.INTERVENTION_ID;
import static dk.portvagt.intervention.steps.InterventionVariables.VERDICT_NOTE;

import dk.portvagt.intervention.DemandAnswers;
import dk.portvagt.intervention.InterventionState;
import dk.portvagt.intervention.Interventions;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Records the verdict on an answer; an accepted answer meets the demand. */
@Component
class RecordVerdictDelegate implements JavaDelegate {

    private final DemandAnswers answers;
    private final Interventions interventions;
    private final InterventionNotices notices;

    RecordVerdictDelegate(DemandAnswers answers, Interventions interventions, InterventionNotices notices) {
        this.answers = answers;
        this.interventions = interventions;
        this.notices = notices;
    }

    @Override
    public void execute(DelegateExecution execution) {
        long id = INTERVENTION_ID.from(execution).get();
        boolean accepted = DEMAND_VERDICT.from(execution).get().equals("accept");
        String note = VERDICT_NOTE.from(execution).getOrNull();
        answers.judge(id, accepted, note, COMPLETED_BY.from(execution).get());
        if (accepted) {
            interventions.end(id, InterventionState.DONE);
            notices.met(interventions.get(id));
        }
    }
}
