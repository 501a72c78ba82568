package dk.portvagt.acquisition.steps;

import static dk.portvagt.acquisition.steps.CaseVariables.BUDGET_YEAR;
import static dk.portvagt.acquisition.steps.CaseVariables.CASE_NUMBER;
import static dk.portvagt.acquisition.steps.CaseVariables.CATEGORY;
import static dk.portvagt.acquisition.steps.CaseVariables.CHANGED_SOLUTION;
import static dk.portvagt.acquisition.steps.CaseVariables.CITIZEN_FACING;
import static dk.portvagt.acquisition.steps.CaseVariables.CONTRACT_COMMITTED;
import static dk.portvagt.acquisition.steps.CaseVariables.DATA_CLASS;
import static dk.portvagt.acquisition.steps.CaseVariables.NEED;
import static dk.portvagt.acquisition.steps.CaseVariables.OFFICE;
import static dk.portvagt.acquisition.steps.CaseVariables.PERSONAL_DATA;
import static dk.portvagt.acquisition.steps.CaseVariables.REQUESTER;
import static dk.portvagt.acquisition.steps.CaseVariables.REQUESTER_NAME;
import static dk.portvagt.acquisition.steps.CaseVariables.SYSTEM_OWNER;
import static dk.portvagt.acquisition.steps.CaseVariables.TITLE;

import dk.portvagt.acquisition.AcquisitionCases;
import dk.portvagt.acquisition.CaseNumber;
import dk.portvagt.acquisition.Category;
import dk.portvagt.acquisition.NewCase;
import dk.portvagt.acquisition.SolutionChanges;
import dk.portvagt.engine.identity.People;
import dk.portvagt.engine.variable.Choices;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Registers the idea under its case number, the business key of every process and record of the case. An idea that
 * changes a solution in operation takes over what the solution already says.
 */
@Component
class RegisterCaseDelegate implements JavaDelegate {

    private final AcquisitionCases cases;
    private final SolutionChanges changes;
    private final TakenOverFacts takenOver;
    private final People people;

    RegisterCaseDelegate(AcquisitionCases cases, SolutionChanges changes, TakenOverFacts takenOver, People people) {
        this.changes = changes;
        this.takenOver = takenOver;
        this.cases = cases;
        this.people = people;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String requester = REQUESTER.from(execution).get();
        Optional<CaseNumber> changed = changed(execution);
        changed.ifPresent(solution -> takenOver.take(solution, execution));
        DATA_CLASS
                .from(execution)
                .getOptional()
                .ifPresent(data -> PERSONAL_DATA.on(execution).set(PersonalData.in(data)));
        CaseNumber number = cases.register(new NewCase(
                execution.getTenantId(),
                TITLE.from(execution).get(),
                NEED.from(execution).get(),
                OFFICE.from(execution).get(),
                Choices.constant(Category.class, CATEGORY.from(execution).get()),
                requester,
                SYSTEM_OWNER.from(execution).getOrNull(),
                PERSONAL_DATA.from(execution).getOrDefault(false),
                CITIZEN_FACING.from(execution).getOrDefault(false),
                BUDGET_YEAR.from(execution).get().intValue()));
        changed.ifPresent(solution -> changes.register(number, solution));
        CASE_NUMBER.on(execution).set(number.toString());
        REQUESTER_NAME.on(execution).set(people.name(requester));
        CONTRACT_COMMITTED.on(execution).set(false);
        execution.setProcessBusinessKey(number.toString());
    }

    /** Returns the solution that the idea changes. Models ask for it, so that it is null and not missing otherwise. */
    private static Optional<CaseNumber> changed(DelegateExecution execution) {
        Optional<CaseNumber> solution = Optional.ofNullable(CHANGED_SOLUTION.asTyped(execution))
                .filter(typed -> !typed.isEmpty())
                .map(typed -> CaseNumber.of(CHANGED_SOLUTION.from(execution).get()));
        CHANGED_SOLUTION.on(execution).set(solution.map(CaseNumber::toString).orElse(null));
        return solution;
    }
}
