package dk.portvagt.web.tasklist.card;

import static dk.portvagt.acquisition.steps.CaseVariables.CASE_NUMBER;
import static dk.portvagt.acquisition.steps.CaseVariables.ESTIMATED_INVESTMENT;
import static dk.portvagt.acquisition.steps.CaseVariables.INVESTMENT_BY_YEAR;
import static dk.portvagt.gate.steps.ReviewVariables.GATE;
import static dk.portvagt.gate.steps.ReviewVariables.REVIEW_KIND;

import dk.portvagt.acquisition.AcquisitionCase;
import dk.portvagt.acquisition.AcquisitionCases;
import dk.portvagt.acquisition.CaseNumber;
import dk.portvagt.acquisition.Phase;
import dk.portvagt.budget.Kroner;
import dk.portvagt.budget.YearAmount;
import dk.portvagt.budgetyear.steps.BudgetVariables;
import dk.portvagt.businesscase.CaseCosts;
import dk.portvagt.businesscase.CostKind;
import dk.portvagt.decision.DecisionSubject;
import dk.portvagt.engine.variable.CardVariables;
import dk.portvagt.gate.Gate;
import dk.portvagt.meeting.steps.MeetingVariables;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.delegate.VariableScope;

/**
 * Adds the information for choosing in a list of tasks to each task: the phase of the case and its amount.
 *
 * <p>They are variables of the task itself, because Tasklist shows those of a process only to readers of the whole
 * process. {@link SubjectInTaskName} adds the subject.
 */
class TaskCard implements TaskListener {

    private static final Map<String, DecisionSubject> BETWEEN_GATES =
            Map.of("extraFunding", DecisionSubject.EXTRA_FUNDING, "contractChange", DecisionSubject.CONTRACT_CHANGE);
    /** Lists the processes of a case whose variables contain neither its phase nor its amount. */
    private static final Set<String> BESIDE_THE_PHASES = Set.of(
            "condition-follow-up",
            "contract-watch",
            "intervention",
            "case-withdrawal",
            "project-follow-up",
            "project-change",
            "project-red-light");

    private final AcquisitionCases cases;
    private final CaseCosts costs;

    TaskCard(AcquisitionCases cases, CaseCosts costs) {
        this.cases = cases;
        this.costs = costs;
    }

    @Override
    public void notify(DelegateTask task) {
        Optional<AcquisitionCase> known = BESIDE_THE_PHASES.contains(process(task)) ? caseOf(task) : Optional.empty();
        phase(task)
                .or(() -> known.map(found -> found.phase().danishName()))
                .ifPresent(phase -> CardVariables.CARD_PHASE.on(task).setLocal(phase));
        amount(task)
                .or(() -> known.flatMap(found -> investment(found.number())))
                .ifPresent(amount -> CardVariables.CARD_AMOUNT.on(task).setLocal(amount));
    }

    private Optional<AcquisitionCase> caseOf(DelegateTask task) {
        return CASE_NUMBER
                .ifOwn(task)
                .or(() -> Optional.ofNullable(task.getExecution()).map(DelegateExecution::getProcessBusinessKey))
                .flatMap(CaseNumber::parse)
                // A person may type any number, and a business key is no proof either.
                .filter(number -> number.municipality().equals(task.getTenantId()))
                .flatMap(cases::find);
    }

    private Optional<String> investment(CaseNumber number) {
        return costs.byYear(number, CostKind.INVESTMENT).stream()
                .map(YearAmount::amount)
                .reduce(BigDecimal::add)
                .filter(amount -> amount.signum() > 0)
                .map(Kroner::format);
    }

    private static Optional<String> phase(DelegateTask task) {
        return switch (process(task)) {
            case "idea-phase" -> Optional.of(Phase.IDEA.danishName());
            case "requirements-phase" -> Optional.of(Phase.REQUIREMENTS.danishName());
            case "implementation-phase" -> Optional.of(Phase.IMPLEMENTATION.danishName());
            case "operation-phase" -> Optional.of(Phase.OPERATION.danishName());
            case "phase-out" -> Optional.of(Phase.PHASE_OUT.danishName());
            case "gate-review", "written-procedure" -> gate(task);
            default -> Optional.empty();
        };
    }

    /** Returns the key of the process, named like its file, from the beginning of the definition's id. */
    private static String process(DelegateTask task) {
        return task.getProcessDefinitionId().split(":", 2)[0];
    }

    private static Optional<String> gate(VariableScope task) {
        Optional<DecisionSubject> between = REVIEW_KIND.from(task).getOptional().map(BETWEEN_GATES::get);
        if (between.isPresent()) {
            return between.map(DecisionSubject::danishName);
        }
        return GATE.from(task)
                .getOptional()
                .flatMap(gate -> Arrays.stream(Gate.values())
                        .filter(known -> known.name().equals(gate))
                        .findFirst())
                .map(gate -> DecisionSubject.valueOf(gate.name()).danishName());
    }

    private static Optional<String> amount(DelegateTask task) {
        return MeetingVariables.ITEM_ID
                .ifOwn(task)
                .flatMap(item -> MeetingVariables.ITEM_AMOUNT.from(task).getOptional())
                .or(() -> kroner(task)
                        .filter(amount -> amount > 0)
                        .map(amount -> Kroner.format(BigDecimal.valueOf(amount))));
    }

    /** Returns the investment once it is planned by year, before that the estimate. */
    private static Optional<Long> kroner(VariableScope task) {
        return INVESTMENT_BY_YEAR.stream()
                .flatMap(year -> year.from(task).getOptional().stream())
                .reduce(Long::sum)
                .or(() -> ESTIMATED_INVESTMENT.from(task).getOptional())
                .or(() -> BudgetVariables.CHANGE_AMOUNT.from(task).getOptional());
    }
}
