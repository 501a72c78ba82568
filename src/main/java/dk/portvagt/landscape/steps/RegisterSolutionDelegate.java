package dk.portvagt.landscape.steps;

import static dk.portvagt.acquisition.steps.CaseVariables.DATA_CLASS;
import static dk.portvagt.acquisition.steps.CaseVariables.SURROUNDING_SYSTEMS;
import static dk.portvagt.acquisition.steps.CaseVariables.TITLE;
import static dk.portvagt.acquisition.steps.CaseVariables.YEARLY_OPERATING_COST;

import dk.portvagt.acquisition.CaseNumber;
import dk.portvagt.acquisition.DataClass;
import dk.portvagt.acquisition.steps.CaseVariables;
import dk.portvagt.engine.variable.Choices;
import dk.portvagt.engine.variable.Lines;
import dk.portvagt.landscape.Solutions;
import dk.portvagt.landscape.register.Facts;
import dk.portvagt.landscape.register.Field;
import dk.portvagt.landscape.register.Register;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Registers the solution of the municipality with its integrations. */
@Component
class RegisterSolutionDelegate implements JavaDelegate {

    private final Solutions solutions;
    private final Register register;

    RegisterSolutionDelegate(Solutions solutions, Register register) {
        this.register = register;
        this.solutions = solutions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseNumber number = CaseVariables.number(execution);
        solutions.register(
                number,
                TITLE.from(execution).get(),
                Lines.of(SURROUNDING_SYSTEMS.from(execution).getOrNull()));
        register.note(number, known(execution));
    }

    /** What the case knows of the solution by now; its owner is asked for the rest once a year. */
    private static Facts known(DelegateExecution execution) {
        Map<Field, Object> known = new EnumMap<>(Field.class);
        DATA_CLASS
                .from(execution)
                .getOptional()
                .map(choice -> Choices.constant(DataClass.class, choice))
                .ifPresent(data -> known.put(Field.DATA, List.of(data.name())));
        YEARLY_OPERATING_COST
                .from(execution)
                .getOptional()
                .ifPresent(cost -> known.put(Field.COST, BigDecimal.valueOf(cost)));
        return Facts.of(known);
    }
}
