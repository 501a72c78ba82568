package dk.portvagt.gate.steps;

import static dk.portvagt.acquisition.steps.CaseVariables.PHASE;
import static dk.portvagt.condition.steps.ConditionVariables.OPEN_CONDITIONS;

import dk.portvagt.acquisition.AcquisitionCases;
import dk.portvagt.acquisition.CaseNumber;
import dk.portvagt.acquisition.Phase;
import dk.portvagt.acquisition.steps.CaseVariables;
import dk.portvagt.acquisition.steps.TrackRule;
import dk.portvagt.condition.steps.CaseConditions;
import dk.portvagt.engine.variable.Choices;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Records that the case begins a phase, and shows its people the conditions to meet before the next gate. */
@Component
class EnterPhaseDelegate implements JavaDelegate {

    private final AcquisitionCases cases;
    private final CaseConditions conditions;
    private final TrackRule track;

    EnterPhaseDelegate(AcquisitionCases cases, CaseConditions conditions, TrackRule track) {
        this.track = track;
        this.cases = cases;
        this.conditions = conditions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Phase phase = Choices.constant(Phase.class, PHASE.from(execution).get());
        CaseNumber number = CaseVariables.number(execution);
        cases.enterPhase(number, phase);
        track.show(execution, number);
        OPEN_CONDITIONS.on(execution).set(conditions.openText(number.toString()));
    }
}
