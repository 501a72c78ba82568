package dk.portvagt.existing.steps;

import static dk.portvagt.acquisition.steps.CaseVariables.BUDGET_YEAR;
import static dk.portvagt.acquisition.steps.CaseVariables.CASE_NUMBER;
import static dk.portvagt.acquisition.steps.CaseVariables.CATEGORY;
import static dk.portvagt.acquisition.steps.CaseVariables.CITIZEN_FACING;
import static dk.portvagt.acquisition.steps.CaseVariables.CONTRACT_COMMITTED;
import static dk.portvagt.acquisition.steps.CaseVariables.DATA_CLASS;
import static dk.portvagt.acquisition.steps.CaseVariables.OFFICE;
import static dk.portvagt.acquisition.steps.CaseVariables.PERSONAL_DATA;
import static dk.portvagt.acquisition.steps.CaseVariables.REQUESTER;
import static dk.portvagt.acquisition.steps.CaseVariables.REQUESTER_NAME;
import static dk.portvagt.acquisition.steps.CaseVariables.SYSTEM_OWNER;
import static dk.portvagt.acquisition.steps.CaseVariables.TITLE;
import static dk.portvagt.acquisition.steps.CaseVariables.YEARLY_OPERATING_COST;
import static dk.portvagt.existing.steps.ExistingVariables.STARTER;

import dk.portvagt.acquisition.CaseNumber;
import dk.portvagt.acquisition.DataClass;
import dk.portvagt.engine.StartedProcesses;
import dk.portvagt.engine.identity.People;
import dk.portvagt.engine.variable.Choices;
import dk.portvagt.existing.ExistingSolution;
import dk.portvagt.existing.SolutionProcesses;
import java.math.RoundingMode;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.MessageCorrelationBuilder;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;

/** Starts the processes of solutions that were handed in as a file. */
@Component
class StartedSolutions implements SolutionProcesses {

    private final StartedProcesses processes;
    private final RuntimeService runtime;
    private final People people;

    StartedSolutions(StartedProcesses processes, RuntimeService runtime, People people) {
        this.processes = processes;
        this.runtime = runtime;
        this.people = people;
    }

    @Override
    public void operate(CaseNumber number, ExistingSolution solution, String takenInBy) {
        VariableMap variables = Variables.createVariables();
        CASE_NUMBER.on(variables).set(number.toString());
        REQUESTER.on(variables).set(takenInBy);
        REQUESTER_NAME.on(variables).set(people.name(takenInBy));
        if (solution.contract() != null) {
            processes.start("contract-watch", number.municipality(), number.toString(), variables);
        }
        TITLE.on(variables).set(solution.name());
        OFFICE.on(variables).set(solution.office());
        CATEGORY.on(variables).set(Choices.choice(solution.category()));
        SYSTEM_OWNER.on(variables).set(solution.owner().userId());
        DATA_CLASS.on(variables).set(Choices.choice(solution.data()));
        PERSONAL_DATA.on(variables).set(solution.data() != DataClass.NONE);
        CITIZEN_FACING.on(variables).set(false);
        BUDGET_YEAR.on(variables).set((long) solution.costFrom());
        YEARLY_OPERATING_COST
                .on(variables)
                .set(solution.yearlyCost().setScale(0, RoundingMode.HALF_UP).longValueExact());
        CONTRACT_COMMITTED.on(variables).set(false);
        MessageCorrelationBuilder message = runtime.createMessageCorrelation("portvagt.existingSolution")
                .processInstanceBusinessKey(number.toString())
                .setVariables(variables);
        try {
            processes.start(message, "it-acquisition", number.municipality());
        } catch (MismatchingMessageCorrelationException e) {
            // A municipality's own variant may lack the start: nothing is taken in, and the person reads why.
            throw new BadUserRequestException(
                    "Intet er optaget: kommunens egen udgave af processen for IT-anskaffelser mangler starten \"Løsning, der"
                            + " allerede er i drift\". Bed procesanalytikeren om at tilføje den.",
                    e);
        }
    }

    @Override
    public void askForOperation(String municipality, String takenInBy) {
        VariableMap variables = Variables.createVariables();
        STARTER.on(variables).set(takenInBy);
        processes.start(
                runtime.createMessageCorrelation("portvagt.existingSolutions").setVariables(variables),
                "existing-solutions",
                municipality);
    }
}
