package dk.portvagt.blanket.steps;

import static dk.portvagt.blanket.steps.BlanketVariables.PURCHASE_BLANKET_OPTIONS;
import static dk.portvagt.blanket.steps.BlanketVariables.PURCHASE_REASONS;

import dk.portvagt.blanket.BlanketApproval;
import dk.portvagt.blanket.BlanketApprovals;
import dk.portvagt.blanket.BlanketPurchases;
import dk.portvagt.budget.Kroner;
import dk.portvagt.engine.variable.ActorVariables;
import dk.portvagt.text.Outcome;
import dk.portvagt.text.Outcome.Nothing;
import dk.portvagt.text.Paragraphs;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.spin.Spin;
import org.springframework.stereotype.Component;

/** Offers the approvals that cover the purchase, and says why the buyer's others do not. */
@Component
class OfferBlanketsListener implements TaskListener {

    private final BlanketApprovals approvals;
    private final BlanketPurchases purchases;
    private final Clock clock;

    OfferBlanketsListener(BlanketApprovals approvals, BlanketPurchases purchases, Clock clock) {
        this.approvals = approvals;
        this.purchases = purchases;
        this.clock = clock;
    }

    @Override
    public void notify(DelegateTask task) {
        String buyer = ActorVariables.STARTER.from(task).get();
        List<Map<String, String>> options = new ArrayList<>();
        List<String> reasons = new ArrayList<>();
        for (BlanketApproval approval : approvals.ofBuyer(task.getTenantId(), buyer)) {
            Outcome<Nothing> answer = purchases.check(Order.read(task, approval));
            if (answer.isDone()) {
                options.add(Map.of(
                        "label", label(approval), "value", approval.number().toString()));
            }
            answer.refusal()
                    .ifPresent(reason -> reasons.add("%s, %s: %s"
                            .formatted(approval.number(), approval.terms().title(), reason)));
        }
        if (options.isEmpty() && reasons.isEmpty()) {
            reasons.add("Du må ikke bestille på nogen ramme i dag.");
        }
        PURCHASE_BLANKET_OPTIONS.on(task).set(Spin.JSON(options));
        PURCHASE_REASONS.on(task).set(Paragraphs.of(reasons));
    }

    private String label(BlanketApproval approval) {
        int year = LocalDate.now(clock).getYear();
        return "%s · %s · %s tilbage i %d"
                .formatted(
                        approval.number(),
                        approval.terms().title(),
                        Kroner.format(purchases.use(approval, year).left()),
                        year);
    }
}
