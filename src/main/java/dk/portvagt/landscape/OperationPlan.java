package dk.portvagt.landscape;

import dk.portvagt.acquisition.AcquisitionCases;
import dk.portvagt.acquisition.CaseNumber;
import dk.portvagt.acquisition.Category;
import java.time.LocalDate;
import org.springframework.stereotype.Service;

/** Computes the day on which a solution in operation itself calls for action. */
@Service
public class OperationPlan {

    /** A timer needs a date; this one is beyond the life of any equipment. */
    private static final LocalDate NEVER = LocalDate.of(2999, 12, 31);

    private final SolutionReviews reviews;
    private final AcquisitionCases cases;
    private final Contracts contracts;

    OperationPlan(SolutionReviews reviews, AcquisitionCases cases, Contracts contracts) {
        this.reviews = reviews;
        this.cases = cases;
        this.contracts = contracts;
    }

    /**
     * Returns the day of the next yearly review; in the past when it was missed. Equipment is reviewed only as long as
     * its contract goes on; else the day is far ahead.
     */
    public LocalDate nextReview(CaseNumber number) {
        return isEquipment(number) && !contracts.goesOn(number) ? NEVER : reviews.nextDue(number);
    }

    private boolean isEquipment(CaseNumber number) {
        return cases.find(number)
                .filter(found -> found.content().category() == Category.HARDWARE)
                .isPresent();
    }
}
