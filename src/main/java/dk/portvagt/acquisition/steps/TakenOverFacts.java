package dk.portvagt.acquisition.steps;

import static dk.portvagt.acquisition.steps.CaseVariables.CATEGORY;
import static dk.portvagt.acquisition.steps.CaseVariables.CHANGE_TEXT;
import static dk.portvagt.acquisition.steps.CaseVariables.CITIZEN_FACING;
import static dk.portvagt.acquisition.steps.CaseVariables.CONTRACT_VENDOR;
import static dk.portvagt.acquisition.steps.CaseVariables.DATA_CLASS;
import static dk.portvagt.acquisition.steps.CaseVariables.LIFETIME_YEARS;
import static dk.portvagt.acquisition.steps.CaseVariables.OFFICE;
import static dk.portvagt.acquisition.steps.CaseVariables.PERSONAL_DATA;
import static dk.portvagt.acquisition.steps.CaseVariables.SHARED_SOLUTION;
import static dk.portvagt.acquisition.steps.CaseVariables.SYSTEM_OWNER;

import dk.portvagt.acquisition.AcquisitionCase;
import dk.portvagt.acquisition.AcquisitionCases;
import dk.portvagt.acquisition.CaseNumber;
import dk.portvagt.acquisition.CaseStatus;
import dk.portvagt.acquisition.NewCase;
import dk.portvagt.acquisition.Phase;
import dk.portvagt.acquisition.SolutionChange;
import dk.portvagt.acquisition.SolutionChanges;
import dk.portvagt.engine.variable.Choices;
import io.holunda.camunda.bpm.data.factory.VariableFactory;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;

/** Takes over what a solution in operation already says, so that nobody is asked for it when it is changed. */
@Component
class TakenOverFacts {

    /** A change counts for as long as a contract without an end: 48 months (directive 2014/24/EU art. 5). */
    private static final long YEARS = 4;

    private static final String PROCESS = "it-acquisition";

    private final AcquisitionCases cases;
    private final SolutionChanges changes;
    private final RuntimeService runtime;

    TakenOverFacts(AcquisitionCases cases, SolutionChanges changes, RuntimeService runtime) {
        this.cases = cases;
        this.changes = changes;
        this.runtime = runtime;
    }

    /**
     * Sets the facts of the solution on a case that changes it. The class of its data stays what the form says, where
     * the change alters it.
     *
     * @throws BadUserRequestException in Danish, when the solution is not in operation (any more)
     */
    void take(CaseNumber solution, DelegateExecution execution) {
        NewCase known = cases.find(solution)
                .filter(AcquisitionCase::isOpen)
                .filter(found -> found.phase() == Phase.OPERATION)
                .map(AcquisitionCase::content)
                .orElseThrow(() -> new BadUserRequestException(
                        "Løsningen er ikke i drift længere, eller den er ved at blive udfaset, så den kan ikke ændres."
                                + " Er behovet nyt, så lad feltet med løsningen stå tomt."));
        OFFICE.on(execution).set(known.office());
        CATEGORY.on(execution).set(Choices.choice(known.category()));
        SYSTEM_OWNER.on(execution).set(known.systemOwner());
        CITIZEN_FACING.on(execution).set(known.citizenFacing());
        if (DATA_CLASS.from(execution).getOptional().isEmpty()) {
            PERSONAL_DATA.on(execution).set(known.personalData());
            DATA_CLASS.on(execution).set(inOperation(solution, DATA_CLASS).orElse(null));
        }
        SHARED_SOLUTION.on(execution).set(inOperation(solution, SHARED_SOLUTION).orElse("solo"));
        LIFETIME_YEARS.on(execution).set(YEARS);
        CONTRACT_VENDOR.on(execution).set(changes.vendor(solution).orElse(null));
        CHANGE_TEXT.on(execution).set(text(solution, known.title()));
    }

    /** Reads what the solution's own process knows. */
    private Optional<String> inOperation(CaseNumber solution, VariableFactory<String> fact) {
        return runtime
                .createProcessInstanceQuery()
                .processDefinitionKey(PROCESS)
                .processInstanceBusinessKey(solution.toString())
                .tenantIdIn(solution.municipality())
                .list()
                .stream()
                .map(ProcessInstance::getId)
                .findFirst()
                .flatMap(process -> fact.from(runtime, process).getOptional());
    }

    private String text(CaseNumber solution, String name) {
        List<SolutionChange> open = changes.of(solution).stream()
                .filter(change -> change.status() == CaseStatus.OPEN)
                .toList();
        String what = "Ændring af %s (sag %s), der er i drift.".formatted(name, solution);
        return open.isEmpty()
                ? what
                : what
                        + " Der er i forvejen åbne ændringer af løsningen: %s. Skal de behandles sammen?"
                                .formatted(open.stream()
                                        .map(change -> change.number() + " " + change.title())
                                        .collect(Collectors.joining(", ")));
    }
}
