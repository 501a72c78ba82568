package dk.portvagt.blanket.steps;

import dk.portvagt.blanket.BlanketApproval;
import dk.portvagt.blanket.BlanketPurchases;
import dk.portvagt.blanket.PurchaseOrder;
import java.time.Clock;
import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Orders the purchase: commits its money on the blanket approval. Tells when the approval is nearly used. */
@Component
class OrderPurchaseDelegate implements JavaDelegate {

    private final ChosenBlanket chosen;
    private final BlanketPurchases purchases;
    private final BlanketNotices notices;
    private final Clock clock;

    OrderPurchaseDelegate(ChosenBlanket chosen, BlanketPurchases purchases, BlanketNotices notices, Clock clock) {
        this.chosen = chosen;
        this.purchases = purchases;
        this.notices = notices;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        PurchaseOrder order = chosen.order(execution);
        chosen.requireDone(execution, purchases.order(order));
        BlanketApproval approval = order.approval();
        notices.tellOfUse(approval, purchases.use(approval, LocalDate.now(clock).getYear()));
    }
}
