package dk.portvagt.landscape.steps;

import static dk.portvagt.landscape.steps.ImplementationVariables.INVOICE_CVR;
import static dk.portvagt.landscape.steps.ImplementationVariables.INVOICE_OPTIONS;

import dk.portvagt.acquisition.steps.CaseVariables;
import dk.portvagt.budget.invoice.PayableMoney;
import dk.portvagt.budget.invoice.PayableMoney.Payable;
import dk.portvagt.engine.border.FormValues;
import dk.portvagt.form.FormSchema;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.spin.Spin;
import org.camunda.spin.json.SpinJsonNode;
import org.springframework.stereotype.Component;

/**
 * Offers what can pay an invoice, with what is left of it at the moment. In a case's own process that is the case's
 * money, else the municipality's, with the cases of the typed vendor first.
 */
@Component
class PayableOptions implements FormValues {

    private static final Set<String> FORMS = Set.of("invoice", "invoice-payment");

    private final PayableMoney money;

    PayableOptions(PayableMoney money) {
        this.money = money;
    }

    @Override
    public boolean isFor(FormSchema form) {
        return FORMS.contains(form.id());
    }

    @Override
    public VariableMap of(TaskEntity task) {
        VariableMap values = Variables.createVariables();
        INVOICE_OPTIONS.on(values).set(json(task, offered(task)));
        return values;
    }

    List<Payable> offered(DelegateTask task) {
        return caseNumber(task)
                .map(number -> money.ofCase(task.getTenantId(), number))
                .orElseGet(() -> money.ofMunicipality(
                        task.getTenantId(), INVOICE_CVR.from(task).getOrNull()));
    }

    static SpinJsonNode json(DelegateTask task, List<Payable> offered) {
        boolean withCase = caseNumber(task).isEmpty();
        return Spin.JSON(offered.stream()
                .map(payable -> Map.of(
                        "label", payable.label(),
                        "value", InvoiceChoice.of(payable, withCase).toString()))
                .toList());
    }

    private static Optional<String> caseNumber(DelegateTask task) {
        return CaseVariables.CASE_NUMBER.from(task).getOptional();
    }
}
