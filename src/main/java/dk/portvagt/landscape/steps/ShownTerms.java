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

/** Shows a contract's new dates in every process of its case, so that no task or gate reads the old ones. */
@Component
class ShownTerms {

    private final RuntimeService runtime;

    ShownTerms(RuntimeService runtime) {
        this.runtime = runtime;
    }

    void everywhere(CaseNumber number, ContractTerms terms) {
        String[] instances = runtime
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(number.toString())
                .tenantIdIn(number.municipality())
                .list()
                .stream()
                .map(ProcessInstance::getId)
                .toArray(String[]::new);
        show(instances, CONTRACT_NOTICE_DATE, terms.noticeDate());
        show(instances, CONTRACT_END_DATE, terms.endDate());
    }

    /** Replaces only what a process already shows. */
    private void show(String[] instances, VariableFactory<String> variable, @Nullable LocalDate date) {
        runtime
                .createVariableInstanceQuery()
                .processInstanceIdIn(instances)
                .variableName(variable.getName())
                .list()
                .stream()
                // A review that ends in this transaction has variables, but no execution any more.
                .filter(kept -> kept.getExecutionId() != null)
                .forEach(kept ->
                        variable.on(runtime, kept.getExecutionId()).setLocal(date == null ? null : date.toString()));
    }
}
