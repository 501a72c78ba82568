package dk.portvagt.gate.steps;

import dk.portvagt.acquisition.CaseNumber;
import dk.portvagt.acquisition.SolutionChanges;
import dk.portvagt.budget.Basis;
import dk.portvagt.budget.steps.Shortage;
import dk.portvagt.gate.Review;
import dk.portvagt.gate.ReviewBookings;
import dk.portvagt.gate.ReviewKind;
import java.time.Clock;
import java.time.LocalDate;
import java.util.function.Function;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Commits the first year of operation and releases the rest of the investment; after a change of the contract or of the
 * solution, commits what the change adds.
 */
@Component
class CommitOperatingCostDelegate implements JavaDelegate {

    private final ReviewAtHand atHand;
    private final ReviewBookings bookings;
    private final SolutionChanges changes;
    private final Clock clock;

    CommitOperatingCostDelegate(ReviewAtHand atHand, ReviewBookings bookings, SolutionChanges changes, Clock clock) {
        this.changes = changes;
        this.atHand = atHand;
        this.bookings = bookings;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        int year = LocalDate.now(clock).getYear();
        Function<String, Basis> bases = atHand.bases(execution);
        Review review = atHand.review(execution);
        Shortage.raiseIfShort(
                execution,
                review.kind() == ReviewKind.CONTRACT_CHANGE
                        ? bookings.changeOperation(bases)
                        : changes.solutionOf(CaseNumber.of(review.caseNumber()))
                                .map(solution -> bookings.takeOver(solution, year, bases))
                                .orElseGet(() -> bookings.goLive(year, bases)));
    }
}
