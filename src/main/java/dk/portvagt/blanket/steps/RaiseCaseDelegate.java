package dk.portvagt.blanket.steps;

import static dk.portvagt.acquisition.steps.CaseVariables.BUDGET_YEAR;
import static dk.portvagt.acquisition.steps.CaseVariables.BUSINESS_POTENTIAL;
import static dk.portvagt.acquisition.steps.CaseVariables.CATEGORY;
import static dk.portvagt.acquisition.steps.CaseVariables.CITIZEN_FACING;
import static dk.portvagt.acquisition.steps.CaseVariables.DATA_CLASS;
import static dk.portvagt.acquisition.steps.CaseVariables.ESTIMATED_INVESTMENT;
import static dk.portvagt.acquisition.steps.CaseVariables.ESTIMATED_YEARLY_COST;
import static dk.portvagt.acquisition.steps.CaseVariables.LIFETIME_YEARS;
import static dk.portvagt.acquisition.steps.CaseVariables.NEED;
import static dk.portvagt.acquisition.steps.CaseVariables.NEW_INTEGRATION;
import static dk.portvagt.acquisition.steps.CaseVariables.OFFICE;
import static dk.portvagt.acquisition.steps.CaseVariables.RISK_LEVEL;
import static dk.portvagt.acquisition.steps.CaseVariables.SHARED_SOLUTION;
import static dk.portvagt.acquisition.steps.CaseVariables.SYSTEM_OWNER;
import static dk.portvagt.acquisition.steps.CaseVariables.TITLE;
import static dk.portvagt.acquisition.steps.CaseVariables.URGENT;
import static dk.portvagt.acquisition.steps.CaseVariables.USES_AI;
import static dk.portvagt.blanket.steps.BlanketVariables.PURCHASE_AMOUNT;
import static dk.portvagt.blanket.steps.BlanketVariables.PURCHASE_DATA;
import static dk.portvagt.blanket.steps.BlanketVariables.PURCHASE_SUBJECT;

import dk.portvagt.budget.Kroner;
import dk.portvagt.engine.StartedProcesses;
import io.holunda.camunda.bpm.data.factory.VariableFactory;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;

/** Raises a purchase that no blanket approval covers as a case of the person who wants it. */
@Component
class RaiseCaseDelegate implements JavaDelegate {

    private static final String PROCESS = "it-acquisition";
    /** What the form about the case asks under the names that the case has for it. */
    private static final List<VariableFactory<?>> CARRIED_OVER = List.of(
            BUSINESS_POTENTIAL,
            ESTIMATED_YEARLY_COST,
            LIFETIME_YEARS,
            RISK_LEVEL,
            SHARED_SOLUTION,
            NEW_INTEGRATION,
            CITIZEN_FACING,
            USES_AI);

    private final StartedProcesses processes;
    private final Clock clock;

    RaiseCaseDelegate(StartedProcesses processes, Clock clock) {
        this.processes = processes;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        processes
                .begin(PROCESS, execution.getTenantId())
                .setVariables(idea(execution))
                .execute();
    }

    private VariableMap idea(DelegateExecution execution) {
        VariableMap idea = Variables.createVariables();
        TITLE.on(idea).set(PURCHASE_SUBJECT.from(execution).get());
        NEED.on(idea)
                .set("%s\n\nForventet pris: %s kr. uden moms."
                        .formatted(
                                NEED.from(execution).get(),
                                PURCHASE_AMOUNT.from(execution).get().strip()));
        OFFICE.on(idea).set(OFFICE.from(execution).get());
        CATEGORY.on(idea).set(CATEGORY.from(execution).get());
        SYSTEM_OWNER.on(idea).set(SYSTEM_OWNER.from(execution).getOrNull());
        BUDGET_YEAR.on(idea).set((long) LocalDate.now(clock).getYear());
        DATA_CLASS.on(idea).set(PURCHASE_DATA.from(execution).get());
        ESTIMATED_INVESTMENT
                .on(idea)
                .set(Kroner.parse(PURCHASE_AMOUNT.from(execution).get())
                        .orElseThrow()
                        .setScale(0, RoundingMode.CEILING)
                        .longValueExact());
        CARRIED_OVER.forEach(answer -> carryOver(answer, execution, idea));
        URGENT.on(idea).set(false);
        return idea;
    }

    private static <T> void carryOver(VariableFactory<T> answer, DelegateExecution execution, VariableMap idea) {
        answer.from(execution).getOptional().ifPresent(value -> answer.on(idea).set(value));
    }
}
