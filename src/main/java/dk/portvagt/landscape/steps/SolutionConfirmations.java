package dk.portvagt.landscape.steps;

import dk.portvagt.acquisition.CaseNumber;
import dk.portvagt.acquisition.steps.CaseVariables;
import dk.portvagt.engine.StartedProcesses;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;

/** Asks owners once a year to confirm what the register knows of their solution. */
@Component
class SolutionConfirmations {

    private static final String PROCESS = "solution-confirmation";

    private final StartedProcesses processes;
    private final RuntimeService runtime;

    SolutionConfirmations(StartedProcesses processes, RuntimeService runtime) {
        this.processes = processes;
        this.runtime = runtime;
    }

    /** Asks the owner, unless the owner is asked already. */
    void ask(DelegateExecution review) {
        CaseNumber number = CaseVariables.number(review);
        boolean asked = runtime.createProcessInstanceQuery()
                        .processDefinitionKey(PROCESS)
                        .processInstanceBusinessKey(number.toString())
                        .tenantIdIn(number.municipality())
                        .count()
                > 0;
        if (!asked) {
            VariableMap facts = Variables.createVariables();
            CaseVariables.CASE_NUMBER.on(facts).set(number.toString());
            CaseVariables.TITLE.on(facts).set(CaseVariables.TITLE.from(review).getOrNull());
            processes.start(PROCESS, number.municipality(), number.toString(), facts);
        }
    }
}
