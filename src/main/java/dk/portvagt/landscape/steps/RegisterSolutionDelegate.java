package dk.portvagt.landscape.steps;

import static dk.portvagt.acquisition.steps.CaseVariables.SURROUNDING_SYSTEMS;
import static dk.portvagt.acquisition.steps.CaseVariables.TITLE;

import dk.portvagt.acquisition.steps.CaseVariables;
import dk.portvagt.engine.variable.Lines;
import dk.portvagt.landscape.Solutions;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Registers the solution of the municipality with its integrations. */
@Component
class RegisterSolutionDelegate implements JavaDelegate {

    private final Solutions solutions;

    RegisterSolutionDelegate(Solutions solutions) {
        this.solutions = solutions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        solutions.register(
                CaseVariables.number(execution),
                TITLE.from(execution).get(),
                Lines.of(SURROUNDING_SYSTEMS.from(execution).getOrNull()));
    }
}
