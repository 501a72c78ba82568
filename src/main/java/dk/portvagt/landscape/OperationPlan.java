package dk.portvagt.landscape;

import dk.portvagt.acquisition.CaseNumber;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/** When a solution in operation calls for attention by itself. */
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

    /** The day of the next yearly review; lies behind when it was missed. */
    public LocalDate nextReview(CaseNumber number) {
        return reviews.nextDue(number);
    }

    /**
     * The day on which a decision on the contract is asked for: long enough before its notice date, today at the
     * earliest, and not again right after a renewal. Empty when there is no notice date, or when it has been decided
     * on: nobody is reminded of it again.
     */
    public Optional<LocalDate> contractReminder(CaseNumber number) {
        return contracts.pendingNotice(number).map(notice -> notice.remindOn(reminderLead, LocalDate.now(clock)));
    }
}
