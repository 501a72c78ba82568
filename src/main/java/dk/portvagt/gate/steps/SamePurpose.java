package dk.portvagt.gate.steps;

import static dk.portvagt.gate.steps.ReviewVariables.RELATED_CANDIDATES;
import static dk.portvagt.gate.steps.ReviewVariables.RELATED_PURCHASES;
import static dk.portvagt.gate.steps.ReviewVariables.RELATED_REASON;

import dk.portvagt.acquisition.CaseNumber;
import dk.portvagt.acquisition.RelatedPurchase;
import dk.portvagt.acquisition.RelatedPurchases;
import dk.portvagt.acquisition.steps.CaseVariables;
import dk.portvagt.budget.Kroner;
import dk.portvagt.engine.border.SubmittedTasks;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.spin.Spin;
import org.springframework.stereotype.Component;

/** Lets the author of a decision paper confirm which other purchases of the office have the same purpose. */
@Component
class SamePurpose {

    private final RelatedPurchases purchases;

    SamePurpose(RelatedPurchases purchases) {
        this.purchases = purchases;
    }

    /** Offers the purchases to tick, none of them ticked. */
    static void offer(DelegateExecution execution, List<RelatedPurchase> office) {
        RELATED_CANDIDATES
                .on(execution)
                .set(Spin.JSON(office.stream()
                        .map(purchase -> Map.of(
                                "label",
                                "%s %s, %s i hele levetiden"
                                        .formatted(
                                                purchase.number(),
                                                purchase.title(),
                                                Kroner.format(purchase.lifetimeTotal())),
                                "value",
                                purchase.number().toString()))
                        .toList()));
        RELATED_PURCHASES.on(execution).set(null);
        RELATED_REASON.on(execution).set(null);
    }

    /** Keeps what the author ticked, with reason and name. */
    void confirm(DelegateTask task) {
        List<CaseNumber> ticked = RELATED_PURCHASES
                .from(task)
                .getOptional()
                .map(list -> list.elements().stream()
                        .map(number -> CaseNumber.of(number.stringValue()))
                        .toList())
                .orElse(List.of());
        Optional<String> author = SubmittedTasks.of(task.getProcessInstanceId())
                .map(submitted -> submitted.person())
                .or(() -> Optional.ofNullable(task.getAssignee()));
        if (!ticked.isEmpty()) {
            purchases.confirm(
                    CaseVariables.number(task.getExecution()),
                    ticked,
                    RELATED_REASON.from(task).get(),
                    author.orElseThrow());
        }
    }
}
