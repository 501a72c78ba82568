package dk.portvagt.blanket.steps;

import dk.portvagt.blanket.BlanketPurchases;
import dk.portvagt.decision.steps.CaseBasis;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Gives what was not ordered back to the pool. Idempotent. */
@Component
class ReleaseBlanketMoneyDelegate implements JavaDelegate {

    private final BlanketAtHand atHand;
    private final BlanketPurchases purchases;

    ReleaseBlanketMoneyDelegate(BlanketAtHand atHand, BlanketPurchases purchases) {
        this.atHand = atHand;
        this.purchases = purchases;
    }

    @Override
    public void execute(DelegateExecution execution) {
        purchases.release(atHand.approved(execution), CaseBasis.ENGINE);
    }
}
