package dk.portvagt.resource.steps;

import static dk.portvagt.decision.steps.DecisionVariables.DECISION_ID;
import static dk.portvagt.resource.steps.ResourceVariables.REQUEST_NOTICE;
import static dk.portvagt.resource.steps.ResourceVariables.REQUEST_OVERLOADED;
import static dk.portvagt.resource.steps.ResourceVariables.RESOURCES_BOOKED;
import static dk.portvagt.resource.steps.ResourceVariables.RESOURCE_REQUEST_ID;

import dk.portvagt.resource.AllocationResult;
import dk.portvagt.resource.ResourceRequests;
import dk.portvagt.resource.ResourceText;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Books the decided allocation or return, unless the hours were taken meanwhile. */
@Component
class BookResourcesDelegate implements JavaDelegate {

    private final ResourceRequests requests;

    BookResourcesDelegate(ResourceRequests requests) {
        this.requests = requests;
    }

    @Override
    public void execute(DelegateExecution execution) {
        AllocationResult outcome = requests.book(
                RESOURCE_REQUEST_ID.from(execution).get(),
                DECISION_ID.from(execution).get());
        RESOURCES_BOOKED.on(execution).set(outcome instanceof AllocationResult.Done);
        REQUEST_NOTICE.on(execution).set(notice(outcome));
        if (outcome instanceof AllocationResult.Overloaded) {
            REQUEST_OVERLOADED.on(execution).set(true);
        }
    }

    private static String notice(AllocationResult outcome) {
        if (outcome instanceof AllocationResult.Refused gone) {
            return gone.reason();
        }
        return outcome instanceof AllocationResult.Overloaded overloaded
                ? "Styregruppen har godkendt, men timerne er givet væk eller kapaciteten sat ned imens: kapaciteten ville blive overskredet i %s, og det er mere, end styregruppen har accepteret. Intet er allokeret. Ret anmodningen og forelæg den igen."
                        .formatted(ResourceText.overloads(overloaded.loads()))
                : null;
    }
}
