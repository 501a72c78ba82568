package dk.portvagt.gate.steps;

import dk.portvagt.budget.Basis;
import dk.portvagt.budget.steps.Shortage;
import dk.portvagt.gate.ReviewBookings;
import dk.portvagt.gate.ReviewKind;
import java.time.Clock;
import java.time.LocalDate;
import java.util.function.Function;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Commits the first year of operation and releases the rest of the investment; after a change of the contract, commits
 * what the change adds.
 */
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
        Function<String, Basis> bases = atHand.bases(execution);
        Shortage.raiseIfShort(
                execution,
                atHand.review(execution).kind() == ReviewKind.CONTRACT_CHANGE
                        ? bookings.changeOperation(bases)
                        : bookings.goLive(year, bases));
    }
}
