package dk.portvagt.landscape;

import dk.portvagt.acquisition.CaseNumber;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/** Computes the dates on which a solution in operation itself calls for action. */
@Service
public class OperationPlan {

    private final SolutionReviews reviews;
    private final Contracts contracts;
    private final Clock clock;
    private final Period reminderLead;

    OperationPlan(
            SolutionReviews reviews,
            Contracts contracts,
            Clock clock,
            @Value("${portvagt.operation.contract-reminder-days}") int reminderDays) {
        this.reviews = reviews;
        this.contracts = contracts;
        this.clock = clock;
        this.reminderLead = Period.ofDays(reminderDays);
    }

    /** Returns the day of the next yearly review; in the past when it was missed. */
    public LocalDate nextReview(CaseNumber number) {
        return reviews.nextDue(number);
    }

    /**
     * Returns the day to ask for a decision on the contract. It is long enough before the notice date, today at the
     * earliest, and not soon after a renewal. Empty without a notice date, or after its decision, which ends the
     * reminders.
     */
    public Optional<LocalDate> contractReminder(CaseNumber number) {
        return contracts.pendingNotice(number).map(notice -> notice.remindOn(reminderLead, LocalDate.now(clock)));
    }
}
