package dk.portvagt.gate.steps;

import dk.portvagt.budget.steps.Shortage;
import dk.portvagt.gate.ReviewBookings;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Reserves the granted money for the case. */
@Component
class ReserveFundsDelegate implements JavaDelegate {

    private final ReviewAtHand atHand;
    private final ReviewBookings bookings;

    ReserveFundsDelegate(ReviewAtHand atHand, ReviewBookings bookings) {
        this.atHand = atHand;
        this.bookings = bookings;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Shortage.raiseIfShort(execution, bookings.reserve(atHand.bases(execution)));
    }
}
