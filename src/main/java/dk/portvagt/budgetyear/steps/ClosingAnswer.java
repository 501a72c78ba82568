package dk.portvagt.budgetyear.steps;

import dk.portvagt.budget.ClosingResult;
import dk.portvagt.budget.PoolText;
import java.util.Optional;

/** Why a year cannot be closed, in Danish. */
final class ClosingAnswer {

    private ClosingAnswer() {}

    /** Empty when it can. */
    static Optional<String> refusal(ClosingResult result) {
        if (result instanceof ClosingResult.NextYearNotOpen next) {
            return Optional.of("Budgetåret %d er ikke åbnet, så intet kan gives videre til det. Åbn det først."
                    .formatted(next.nextYear()));
        }
        return result instanceof ClosingResult.Short shortOf
                ? Optional.of(PoolText.shortfalls(shortOf.shortfalls()))
                : Optional.empty();
    }
}
