package dk.portvagt.landscape.steps;

import dk.portvagt.acquisition.CaseNumber;
import dk.portvagt.engine.ActingPerson;
import io.holunda.camunda.bpm.data.factory.VariableFactory;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;

/** Reads and sets what the running processes of a case carry, each with a copy of its own. */
@Component
class CarriedOwners {

    private final RuntimeService runtime;
    private final ActingPerson acting;

    CarriedOwners(RuntimeService runtime, ActingPerson acting) {
        this.runtime = runtime;
        this.acting = acting;
    }

    /** Finds the value that one of the processes carries. */
    Optional<String> find(CaseNumber number, VariableFactory<String> variable) {
        return running(number).stream()
                .map(process -> variable.from(runtime, process.getId()).getOrNull())
                .filter(Objects::nonNull)
                .findFirst();
    }

    /** Sets the value in every process of the case, so that those which are called later get it as well. */
    void set(CaseNumber number, VariableFactory<String> variable, String value) {
        running(number).forEach(process -> variable.on(runtime, process.getId()).set(value));
    }

    private List<ProcessInstance> running(CaseNumber number) {
        return acting.asNobody(() -> runtime.createProcessInstanceQuery()
                .tenantIdIn(number.municipality())
                .processInstanceBusinessKey(number.toString())
                .list());
    }
}
