package dk.portvagt.blanket.steps;

import dk.portvagt.blanket.BlanketPurchases;
import dk.portvagt.decision.steps.CaseBasis;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Gives up an order, so that its money can be ordered for again. */
@Component
class CancelPurchaseDelegate implements JavaDelegate {

    private final ChosenBlanket chosen;
    private final BlanketPurchases purchases;

    CancelPurchaseDelegate(ChosenBlanket chosen, BlanketPurchases purchases) {
        this.chosen = chosen;
        this.purchases = purchases;
    }

    @Override
    public void execute(DelegateExecution execution) {
        purchases.cancel(chosen.ordered(execution), CaseBasis.ENGINE);
    }
}
