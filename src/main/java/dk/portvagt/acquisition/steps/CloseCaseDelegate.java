package dk.portvagt.acquisition.steps;

import static dk.portvagt.acquisition.steps.CaseVariables.CLOSE_STATUS;
import static dk.portvagt.acquisition.steps.CaseVariables.DECISION_REASON;

import dk.portvagt.acquisition.AcquisitionCases;
import dk.portvagt.acquisition.CaseStatus;
import dk.portvagt.engine.variable.Choices;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Closes a case before the end of its life, with the reason of the decision that ended it. */
@Component
class CloseCaseDelegate implements JavaDelegate {

    private final AcquisitionCases cases;

    CloseCaseDelegate(AcquisitionCases cases) {
        this.cases = cases;
    }

    @Override
    public void execute(DelegateExecution execution) {
        cases.close(
                CaseVariables.number(execution),
                Choices.constant(CaseStatus.class, CLOSE_STATUS.from(execution).get()),
                DECISION_REASON.from(execution).get());
    }
}
