package dk.portvagt.gate.steps;

import dk.portvagt.budget.steps.Shortage;
import dk.portvagt.gate.Funding;
import dk.portvagt.gate.ReviewBookings;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Commits the first year of operation and releases the rest of the investment. */
@Component
class CommitOperatingCostDelegate implements JavaDelegate {

    private final ReviewAtHand atHand;
    private final ReviewBookings bookings;

    CommitOperatingCostDelegate(ReviewAtHand atHand, ReviewBookings bookings) {
        this.atHand = atHand;
        this.bookings = bookings;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Funding funding = atHand.funding(execution, atHand.review(execution));
        Shortage.raiseIfShort(execution, bookings.goLive(funding, atHand.bases(execution)));
    }
}
