package dk.portvagt.workflow.delegate.acquisition;

import static dk.portvagt.workflow.variable.CaseVariables.PHASE;

import dk.portvagt.acquisition.AcquisitionCases;
import dk.portvagt.acquisition.Phase;
import dk.portvagt.workflow.variable.CaseVariables;
import dk.portvagt.workflow.variable.Choices;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Records that the case begins a phase. */
@Component
class EnterPhaseDelegate implements JavaDelegate {

    private final AcquisitionCases cases;

    EnterPhaseDelegate(AcquisitionCases cases) {
        this.cases = cases;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Phase phase = Choices.constant(Phase.class, PHASE.from(execution).get());
        cases.enterPhase(CaseVariables.number(execution), phase);
    }
}
