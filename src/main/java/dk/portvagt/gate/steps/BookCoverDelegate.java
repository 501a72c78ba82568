package dk.portvagt.gate.steps;

import dk.portvagt.budget.steps.Shortage;
import dk.portvagt.gate.ReviewBookings;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Books the decided covers on the lines that lack money. */
@Component
class BookCoverDelegate implements JavaDelegate {

    private final ReviewAtHand atHand;
    private final ReviewBookings bookings;

    BookCoverDelegate(ReviewAtHand atHand, ReviewBookings bookings) {
        this.atHand = atHand;
        this.bookings = bookings;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Shortage.raiseIfShort(execution, bookings.bookCovers(atHand.review(execution), atHand.bases(execution)));
    }
}
