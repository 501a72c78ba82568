package dk.portvagt.landscape.steps;

import dk.portvagt.acquisition.steps.CaseVariables;
import dk.portvagt.landscape.Retirement;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Retires the solution and closes its case at the end of its life. */
@Component
class RetireCaseDelegate implements JavaDelegate {

    private final Retirement retirement;

    RetireCaseDelegate(Retirement retirement) {
        this.retirement = retirement;
    }

    @Override
    public void execute(DelegateExecution execution) {
        retirement.retire(CaseVariables.number(execution));
    }
}
