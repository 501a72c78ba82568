package dk.portvagt.landscape.steps;

import static dk.portvagt.landscape.steps.ImplementationVariables.CONTRACT_END_DATE;
import static dk.portvagt.landscape.steps.ImplementationVariables.CONTRACT_NOTICE_DATE;

import dk.portvagt.acquisition.CaseNumber;
import dk.portvagt.landscape.ContractTerms;
import io.holunda.camunda.bpm.data.factory.VariableFactory;
import java.time.LocalDate;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows what has changed about a solution or its contract in every process of its case: no task reads what was. */
@Component
class ShownTerms {

    private final RuntimeService runtime;

    ShownTerms(RuntimeService runtime) {
        this.runtime = runtime;
    }

    void everywhere(CaseNumber number, ContractTerms terms) {
        everywhere(number, CONTRACT_NOTICE_DATE, iso(terms.noticeDate()));
        everywhere(number, CONTRACT_END_DATE, iso(terms.endDate()));
    }

    private static @Nullable String iso(@Nullable LocalDate date) {
        return date == null ? null : date.toString();
    }

    /** Replaces only what a process already shows. */
    <T> void everywhere(CaseNumber number, VariableFactory<T> variable, @Nullable T value) {
        String[] instances = runtime
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(number.toString())
                .tenantIdIn(number.municipality())
                .list()
                .stream()
                .map(ProcessInstance::getId)
                .toArray(String[]::new);
        if (instances.length == 0) {
            return;
        }
        runtime
                .createVariableInstanceQuery()
                .processInstanceIdIn(instances)
                .variableName(variable.getName())
                .list()
                .stream()
                // A review that ends in this transaction has variables, but no execution any more.
                .filter(kept -> kept.getExecutionId() != null)
                .forEach(kept -> variable.on(runtime, kept.getExecutionId()).setLocal(value));
    }
}
