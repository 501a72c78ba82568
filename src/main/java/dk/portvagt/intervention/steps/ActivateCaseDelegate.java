package dk.portvagt.intervention.steps;

import dk.portvagt.acquisition.steps.CaseVariables;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Lets work on the case go on, and ends the follow-up of its pause. */
@Component
class ActivateCaseDelegate implements JavaDelegate {

    private final PausedCases cases;

    ActivateCaseDelegate(PausedCases cases) {
        this.cases = cases;
    }

    @Override
    public void execute(DelegateExecution execution) {
        cases.activate(CaseVariables.number(execution));
    }
}
