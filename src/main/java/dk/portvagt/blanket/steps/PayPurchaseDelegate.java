package dk.portvagt.blanket.steps;

import dk.portvagt.blanket.BlanketPurchases;
import dk.portvagt.budget.Kroner;
import dk.portvagt.engine.variable.Dates;
import dk.portvagt.landscape.steps.ImplementationVariables;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Pays the invoice of a purchase. Returns an invoice that cannot be paid, with the reason. */
@Component
class PayPurchaseDelegate implements JavaDelegate {

    private final ChosenBlanket chosen;
    private final BlanketPurchases purchases;

    PayPurchaseDelegate(ChosenBlanket chosen, BlanketPurchases purchases) {
        this.chosen = chosen;
        this.purchases = purchases;
    }

    @Override
    public void execute(DelegateExecution execution) {
        chosen.requireDone(
                execution,
                purchases.pay(
                        chosen.ordered(execution),
                        ImplementationVariables.INVOICE_NUMBER.from(execution).get(),
                        Dates.read(ImplementationVariables.INVOICE_DATE, execution),
                        Kroner.parse(ImplementationVariables.INVOICE_AMOUNT
                                        .from(execution)
                                        .get())
                                .orElse(null),
                        ImplementationVariables.INVOICE_REGISTERED_BY
                                .from(execution)
                                .get()));
    }
}
