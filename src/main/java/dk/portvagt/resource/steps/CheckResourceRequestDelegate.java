package dk.portvagt.resource.steps;

import static dk.portvagt.acquisition.steps.CaseVariables.CASE_NUMBER;
import static dk.portvagt.acquisition.steps.CaseVariables.TITLE;
import static dk.portvagt.resource.steps.ResourceVariables.OVERLOAD_REASON;
import static dk.portvagt.resource.steps.ResourceVariables.OVERLOAD_WANTED;
import static dk.portvagt.resource.steps.ResourceVariables.REQUEST_NOTICE;
import static dk.portvagt.resource.steps.ResourceVariables.REQUEST_OVERLOADED;
import static dk.portvagt.resource.steps.ResourceVariables.REQUEST_READY;
import static dk.portvagt.resource.steps.ResourceVariables.TARGET_CASE_NUMBER;

import dk.portvagt.resource.RequestCheck;
import dk.portvagt.resource.ResourceRequest;
import dk.portvagt.resource.ResourceRequests;
import dk.portvagt.resource.ResourceText;
import dk.portvagt.resource.Target;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Checks whether the request can be submitted to the steering group now, and explains a refusal. */
@Component
class CheckResourceRequestDelegate implements JavaDelegate {

    private final RequestAtHand atHand;
    private final ResourceRequests requests;

    CheckResourceRequestDelegate(RequestAtHand atHand, ResourceRequests requests) {
        this.atHand = atHand;
        this.requests = requests;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Optional<ResourceRequest> request = atHand.read(execution);
        RequestCheck check = request.map(requests::check)
                .orElseGet(() -> new RequestCheck.Refused(
                        "Kommunen har ingen åben sag " + TARGET_CASE_NUMBER.asTyped(execution) + "."));
        REQUEST_READY.on(execution).set(check instanceof RequestCheck.Done);
        REQUEST_OVERLOADED.on(execution).set(isOverloaded(check));
        if (!isOverloaded(check)) {
            // A later request for more hours needs its own reason; the reason for other hours does not apply.
            OVERLOAD_WANTED.on(execution).set(false);
            OVERLOAD_REASON.on(execution).set(null);
        }
        REQUEST_NOTICE.on(execution).set(notice(check));
        request.map(ResourceRequest::target)
                .filter(target -> target.caseNumber() != null)
                .ifPresent(target -> belongTo(execution, target));
    }

    /** Tells whether the request exceeds the capacity, with or without a reason. */
    private static boolean isOverloaded(RequestCheck check) {
        return check instanceof RequestCheck.Overloaded
                || check instanceof RequestCheck.Done ready
                        && !ResourceText.overloads(ready.loads()).isEmpty();
    }

    private static @Nullable String notice(RequestCheck check) {
        if (check instanceof RequestCheck.Refused refused) {
            return refused.reason();
        }
        return check instanceof RequestCheck.Overloaded overloaded
                ? "Der er ikke så mange timer: kapaciteten overskrides i %s. Bed om færre timer, vælg andre kvartaler, eller bed styregruppen om udtrykkeligt at acceptere overskridelsen."
                        .formatted(ResourceText.overloads(overloaded.loads()))
                : null;
    }

    private static void belongTo(DelegateExecution execution, Target target) {
        CASE_NUMBER.on(execution).set(target.caseNumber().toString());
        TITLE.on(execution).set(target.name());
        execution.setProcessBusinessKey(target.caseNumber().toString());
    }
}
