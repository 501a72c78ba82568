package dk.portvagt.existing.steps;

import static dk.portvagt.acquisition.steps.CaseVariables.CATEGORY;
import static dk.portvagt.acquisition.steps.CaseVariables.CONTRACT_VENDOR;
import static dk.portvagt.acquisition.steps.CaseVariables.DATA_CLASS;
import static dk.portvagt.acquisition.steps.CaseVariables.OFFICE;
import static dk.portvagt.acquisition.steps.CaseVariables.SYSTEM_OWNER;
import static dk.portvagt.acquisition.steps.CaseVariables.TITLE;
import static dk.portvagt.existing.steps.ExistingVariables.CONTRACT_OPTIONS;
import static dk.portvagt.existing.steps.ExistingVariables.CONTRACT_REFERENCE;
import static dk.portvagt.existing.steps.ExistingVariables.EXISTING_COST_FROM;
import static dk.portvagt.existing.steps.ExistingVariables.EXISTING_CVR;
import static dk.portvagt.existing.steps.ExistingVariables.EXISTING_KEY;
import static dk.portvagt.existing.steps.ExistingVariables.EXISTING_SINCE;
import static dk.portvagt.existing.steps.ExistingVariables.EXISTING_YEARLY_COST;
import static dk.portvagt.existing.steps.ExistingVariables.STARTER;
import static dk.portvagt.landscape.steps.ImplementationVariables.CONTRACT_END_DATE;
import static dk.portvagt.landscape.steps.ImplementationVariables.CONTRACT_NOTICE_DATE;

import dk.portvagt.acquisition.CaseNumber;
import dk.portvagt.existing.ExistingSolution;
import dk.portvagt.existing.ExistingSolutions;
import dk.portvagt.existing.SolutionColumn;
import dk.portvagt.existing.SolutionForm;
import dk.portvagt.existing.SolutionProcesses;
import io.holunda.camunda.bpm.data.factory.VariableFactory;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Takes in the one solution of a form. */
@Component
class TakeInSolutionDelegate implements JavaDelegate {

    private static final Map<SolutionColumn, VariableFactory<?>> FIELDS = Map.ofEntries(
            Map.entry(SolutionColumn.KEY, EXISTING_KEY),
            Map.entry(SolutionColumn.NAME, TITLE),
            Map.entry(SolutionColumn.OFFICE, OFFICE),
            Map.entry(SolutionColumn.OWNER, SYSTEM_OWNER),
            Map.entry(SolutionColumn.CATEGORY, CATEGORY),
            Map.entry(SolutionColumn.DATA, DATA_CLASS),
            Map.entry(SolutionColumn.SINCE, EXISTING_SINCE),
            Map.entry(SolutionColumn.COST, EXISTING_YEARLY_COST),
            Map.entry(SolutionColumn.COST_FROM, EXISTING_COST_FROM),
            Map.entry(SolutionColumn.VENDOR, CONTRACT_VENDOR),
            Map.entry(SolutionColumn.CVR, EXISTING_CVR),
            Map.entry(SolutionColumn.REFERENCE, CONTRACT_REFERENCE),
            Map.entry(SolutionColumn.NOTICE, CONTRACT_NOTICE_DATE),
            Map.entry(SolutionColumn.END, CONTRACT_END_DATE),
            Map.entry(SolutionColumn.OPTIONS, CONTRACT_OPTIONS));

    private final SolutionForm form;
    private final ExistingSolutions solutions;
    private final StartedSolutions processes;

    TakeInSolutionDelegate(SolutionForm form, ExistingSolutions solutions, StartedSolutions processes) {
        this.form = form;
        this.solutions = solutions;
        this.processes = processes;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ExistingSolution solution =
                form.read(execution.getTenantId(), typed(execution)).orThrow(BadUserRequestException::new);
        solutions.takeIn(
                execution.getTenantId(),
                List.of(solution),
                STARTER.from(execution).get(),
                new OfForm(processes));
    }

    private static Map<SolutionColumn, String> typed(DelegateExecution execution) {
        Map<SolutionColumn, String> typed = new EnumMap<>(SolutionColumn.class);
        FIELDS.forEach((column, variable) ->
                variable.from(execution).getOptional().ifPresent(value -> typed.put(column, String.valueOf(value))));
        return typed;
    }

    /** The process of the form goes on to ask the steering group itself. */
    private record OfForm(SolutionProcesses started) implements SolutionProcesses {

        @Override
        public void operate(CaseNumber number, ExistingSolution solution, String takenInBy) {
            started.operate(number, solution, takenInBy);
        }

        @Override
        public void askForOperation(String municipality, String takenInBy) {
            // The next step does.
        }
    }
}
