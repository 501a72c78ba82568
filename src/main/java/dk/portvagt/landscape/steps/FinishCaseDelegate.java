package dk.portvagt.landscape.steps;

import dk.portvagt.acquisition.steps.CaseVariables;
import dk.portvagt.landscape.Completion;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Closes a case whose delivery is accepted and leaves nothing to operate. Its contract is watched no longer. */
@Component
class FinishCaseDelegate implements JavaDelegate {

    private final Completion completion;

    FinishCaseDelegate(Completion completion) {
        this.completion = completion;
    }

    @Override
    public void execute(DelegateExecution execution) {
        completion.finish(CaseVariables.number(execution));
    }
}
