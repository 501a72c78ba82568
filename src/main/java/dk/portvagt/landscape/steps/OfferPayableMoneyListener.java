package dk.portvagt.landscape.steps;

import static dk.portvagt.landscape.steps.ImplementationVariables.INVOICE_CVR;
import static dk.portvagt.landscape.steps.ImplementationVariables.INVOICE_OPTIONS;
import static dk.portvagt.landscape.steps.ImplementationVariables.INVOICE_VENDOR;

import dk.portvagt.acquisition.steps.CaseVariables;
import dk.portvagt.budget.invoice.PayableMoney;
import dk.portvagt.budget.invoice.PayableMoney.Payable;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.spin.Spin;
import org.springframework.stereotype.Component;

/**
 * Offers what can pay an invoice, with what is left of it, and the vendor as far as it is known. In a case's own
 * process that is the case's money, else the municipality's, with the cases of the typed vendor first.
 */
@Component
class OfferPayableMoneyListener implements TaskListener {

    private final PayableMoney money;

    OfferPayableMoneyListener(PayableMoney money) {
        this.money = money;
    }

    @Override
    public void notify(DelegateTask task) {
        Optional<String> caseNumber = CaseVariables.CASE_NUMBER.from(task).getOptional();
        Optional<String> cvr = INVOICE_CVR.from(task).getOptional();
        String municipality = task.getTenantId();
        List<Payable> offered = caseNumber
                .map(number -> money.ofCase(municipality, number))
                .orElseGet(() -> money.ofMunicipality(municipality, cvr.orElse(null)));
        INVOICE_OPTIONS
                .on(task)
                .set(Spin.JSON(offered.stream()
                        .map(payable -> option(payable, caseNumber.isEmpty()))
                        .toList()));
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

    private static Map<String, String> option(Payable payable, boolean withCase) {
        return Map.of(
                "label", payable.label(),
                "value", InvoiceChoice.of(payable, withCase).toString());
    }
}
