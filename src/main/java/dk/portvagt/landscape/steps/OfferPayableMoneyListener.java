package dk.portvagt.landscape.steps;

import static dk.portvagt.landscape.steps.ImplementationVariables.INVOICE_CVR;
import static dk.portvagt.landscape.steps.ImplementationVariables.INVOICE_OPTIONS;
import static dk.portvagt.landscape.steps.ImplementationVariables.INVOICE_VENDOR;

import dk.portvagt.acquisition.steps.CaseVariables;
import dk.portvagt.budget.invoice.PayableMoney;
import dk.portvagt.budget.invoice.PayableMoney.Payable;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Offers what can pay an invoice, and the vendor as far as it is known. */
@Component
class OfferPayableMoneyListener implements TaskListener {

    private final PayableOptions options;
    private final PayableMoney money;

    OfferPayableMoneyListener(PayableOptions options, PayableMoney money) {
        this.options = options;
        this.money = money;
    }

    @Override
    public void notify(DelegateTask task) {
        Optional<String> caseNumber = CaseVariables.CASE_NUMBER.from(task).getOptional();
        Optional<String> cvr = INVOICE_CVR.from(task).getOptional();
        String municipality = task.getTenantId();
        List<Payable> offered = options.offered(task);
        INVOICE_OPTIONS.on(task).set(PayableOptions.json(task, offered));
        if (INVOICE_VENDOR.from(task).getOptional().isEmpty()) {
            Optional<String> known = caseNumber.isPresent()
                    ? offered.stream()
                            .map(Payable::vendor)
                            .filter(Objects::nonNull)
                            .findFirst()
                    : cvr.map(number -> money.vendor(municipality, number));
            known.ifPresent(vendor -> INVOICE_VENDOR.on(task).set(vendor));
        }
        if (cvr.isEmpty()) {
            offered.stream()
                    .map(Payable::cvr)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .ifPresent(known -> INVOICE_CVR.on(task).set(known));
        }
    }
}
