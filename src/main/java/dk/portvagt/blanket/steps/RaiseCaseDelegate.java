package dk.portvagt.blanket.steps;

import static dk.portvagt.acquisition.steps.CaseVariables.BUDGET_YEAR;
import static dk.portvagt.acquisition.steps.CaseVariables.CATEGORY;
import static dk.portvagt.acquisition.steps.CaseVariables.CITIZEN_FACING;
import static dk.portvagt.acquisition.steps.CaseVariables.NEED;
import static dk.portvagt.acquisition.steps.CaseVariables.OFFICE;
import static dk.portvagt.acquisition.steps.CaseVariables.PERSONAL_DATA;
import static dk.portvagt.acquisition.steps.CaseVariables.SYSTEM_OWNER;
import static dk.portvagt.acquisition.steps.CaseVariables.TITLE;
import static dk.portvagt.acquisition.steps.CaseVariables.URGENT;
import static dk.portvagt.blanket.steps.BlanketVariables.PURCHASE_AMOUNT;
import static dk.portvagt.blanket.steps.BlanketVariables.PURCHASE_DATA;
import static dk.portvagt.blanket.steps.BlanketVariables.PURCHASE_SUBJECT;

import dk.portvagt.acquisition.DataClass;
import dk.portvagt.engine.StartedProcesses;
import dk.portvagt.engine.variable.Choices;
import java.time.Clock;
import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;

/** Raises a purchase that no blanket approval covers as a case of the person who wants it. */
@Component
class RaiseCaseDelegate implements JavaDelegate {

    private static final String PROCESS = "it-acquisition";

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
        DataClass data =
                Choices.constant(DataClass.class, PURCHASE_DATA.from(execution).get());
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
        PERSONAL_DATA.on(idea).set(data != DataClass.NONE);
        CITIZEN_FACING.on(idea).set(false);
        URGENT.on(idea).set(false);
        return idea;
    }
}
