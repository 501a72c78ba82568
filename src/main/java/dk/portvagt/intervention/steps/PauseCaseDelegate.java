package dk.portvagt.intervention.steps;

import static dk.portvagt.intervention.steps.InterventionVariables.INTERVENTION_ID;

import dk.portvagt.intervention.CasePauses;
import dk.portvagt.intervention.Intervention;
import dk.portvagt.intervention.Interventions;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Suspends every process of the case. A retry also suspends what was in flight. */
@Component
class PauseCaseDelegate implements JavaDelegate {

    private final Interventions interventions;
    private final CasePauses pauses;
    private final PausedCases cases;
    private final InterventionNotices notices;

    PauseCaseDelegate(Interventions interventions, CasePauses pauses, PausedCases cases, InterventionNotices notices) {
        this.interventions = interventions;
        this.pauses = pauses;
        this.cases = cases;
        this.notices = notices;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Intervention pause = interventions.get(INTERVENTION_ID.from(execution).get());
        pauses.begin(pause.caseNumber(), pause.id());
        cases.suspend(pause.caseNumber(), execution.getProcessInstanceId());
        notices.paused(pause);
    }
}
