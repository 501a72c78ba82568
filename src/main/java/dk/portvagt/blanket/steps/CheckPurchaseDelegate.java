package dk.portvagt.blanket.steps;

import static dk.portvagt.blanket.steps.BlanketVariables.PURCHASE_APPROVER;
import static dk.portvagt.blanket.steps.BlanketVariables.PURCHASE_NEEDS_APPROVAL;
import static dk.portvagt.blanket.steps.BlanketVariables.PURCHASE_SUMMARY;

import dk.portvagt.blanket.BlanketPurchases;
import dk.portvagt.blanket.BlanketTerms;
import dk.portvagt.blanket.PurchaseOrder;
import dk.portvagt.engine.identity.People;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Checks the purchase against the chosen approval, and names the person who approves it, if one must. */
@Component
class CheckPurchaseDelegate implements JavaDelegate {

    private final ChosenBlanket chosen;
    private final BlanketPurchases purchases;
    private final People people;

    CheckPurchaseDelegate(ChosenBlanket chosen, BlanketPurchases purchases, People people) {
        this.chosen = chosen;
        this.purchases = purchases;
        this.people = people;
    }

    @Override
    public void execute(DelegateExecution execution) {
        PurchaseOrder order = chosen.order(execution);
        chosen.requireDone(execution, purchases.check(order));
        BlanketTerms terms = order.approval().terms();
        PURCHASE_APPROVER.on(execution).set(terms.approver());
        PURCHASE_NEEDS_APPROVAL.on(execution).set(terms.approver() != null);
        PURCHASE_SUMMARY
                .on(execution)
                .set("Rammen %s, %s. Købes hos %s (CVR %s) og bestilles af %s."
                        .formatted(
                                order.approval().number(),
                                terms.title(),
                                order.vendor().name(),
                                order.vendor().cvr(),
                                people.name(order.buyer())));
    }
}
