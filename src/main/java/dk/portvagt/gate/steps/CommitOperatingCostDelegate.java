package dk.portvagt.gate.steps;

import dk.portvagt.budget.steps.Shortage;
import dk.portvagt.gate.ReviewBookings;
import java.time.Clock;
import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Commits the first year of operation and releases the rest of the investment. */
@Component
class CommitOperatingCostDelegate implements JavaDelegate {

    private final ReviewAtHand atHand;
    private final ReviewBookings bookings;
    private final Clock clock;

    CommitOperatingCostDelegate(ReviewAtHand atHand, ReviewBookings bookings, Clock clock) {
        this.atHand = atHand;
        this.bookings = bookings;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        int year = LocalDate.now(clock).getYear();
        Shortage.raiseIfShort(execution, bookings.goLive(year, atHand.bases(execution)));
    }
}
