package dk.portvagt.intervention.steps;

import static dk.portvagt.intervention.steps.InterventionVariables.INTERVENTION_ID;

import dk.portvagt.acquisition.CaseNumber;
import dk.portvagt.acquisition.steps.CaseVariables;
import dk.portvagt.intervention.Interventions;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Resumes the case and moves its deadlines by the length of the pause; no effect on a case that is not paused. */
@Component
class ResumeCaseDelegate implements JavaDelegate {

    private final PausedCases cases;
    private final Interventions interventions;
    private final InterventionNotices notices;

    ResumeCaseDelegate(PausedCases cases, Interventions interventions, InterventionNotices notices) {
        this.cases = cases;
        this.interventions = interventions;
        this.notices = notices;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseNumber number = CaseVariables.number(execution);
        cases.end(number)
                .ifPresent(length -> notices.resumed(
                        interventions.get(INTERVENTION_ID.from(execution).get()), length));
    }
}
