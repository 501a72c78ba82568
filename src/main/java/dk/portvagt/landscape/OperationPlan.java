package dk.portvagt.landscape;

import dk.portvagt.acquisition.CaseNumber;
import java.time.LocalDate;
import org.springframework.stereotype.Service;

/** Computes the day on which a solution in operation itself calls for action. */
@Service
public class OperationPlan {

    private final SolutionReviews reviews;

    OperationPlan(SolutionReviews reviews) {
        this.reviews = reviews;
    }

    /** Returns the day of the next yearly review; in the past when it was missed. */
    public LocalDate nextReview(CaseNumber number) {
        return reviews.nextDue(number);
    }
}
