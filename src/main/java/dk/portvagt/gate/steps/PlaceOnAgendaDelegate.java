package dk.portvagt.gate.steps;

import static dk.portvagt.meeting.steps.MeetingVariables.AGENDA_ITEM_ID;

import dk.portvagt.gate.Review;
import dk.portvagt.meeting.ItemKind;
import dk.portvagt.meeting.NewItem;
import dk.portvagt.meeting.SteeringAgenda;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Submits the decision paper for the next meeting. */
@Component
class PlaceOnAgendaDelegate implements JavaDelegate {

    private final ReviewAtHand atHand;
    private final ReviewPapers papers;
    private final SteeringAgenda agenda;

    PlaceOnAgendaDelegate(ReviewAtHand atHand, ReviewPapers papers, SteeringAgenda agenda) {
        this.atHand = atHand;
        this.papers = papers;
        this.agenda = agenda;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Review review = atHand.review(execution);
        NewItem item = new NewItem(ItemKind.GATE, review.subject(), null, papers.toDecide(execution, review));
        long itemId = agenda.place(item);
        AGENDA_ITEM_ID.on(execution).set(itemId);
    }
}
