package dk.portvagt.resource.steps;

import static dk.portvagt.meeting.steps.MeetingVariables.AGENDA_ITEM_ID;
import static dk.portvagt.resource.steps.ResourceVariables.RESOURCE_REQUEST_ID;

import dk.portvagt.resource.PlacedRequest;
import dk.portvagt.resource.ResourceRequests;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Submits the request for the steering group's decision, with its current effect on the capacity. */
@Component
class PlaceResourceRequestDelegate implements JavaDelegate {

    private final RequestAtHand atHand;
    private final ResourceRequests requests;

    PlaceResourceRequestDelegate(RequestAtHand atHand, ResourceRequests requests) {
        this.atHand = atHand;
        this.requests = requests;
    }

    @Override
    public void execute(DelegateExecution execution) {
        PlacedRequest placed = requests.place(atHand.read(execution).orElseThrow());
        RESOURCE_REQUEST_ID.on(execution).set(placed.requestId());
        AGENDA_ITEM_ID.on(execution).set(placed.agendaItemId());
    }
}
