package dk.portvagt.existing;

import dk.portvagt.acquisition.CaseNumber;
import java.util.List;

/**
 * Reports what was taken in.
 *
 * @param numbers the new cases, in the order of the solutions
 * @param known how many solutions were taken in before
 * @param costToDecide whether the steering group is to decide on costs
 */
public record TakenIn(List<CaseNumber> numbers, int known, boolean costToDecide) {

    public TakenIn {
        numbers = List.copyOf(numbers);
    }
}
