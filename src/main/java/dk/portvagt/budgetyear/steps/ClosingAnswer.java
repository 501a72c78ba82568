package dk.portvagt.budgetyear.steps;

import dk.portvagt.budget.ClosingResult;
import dk.portvagt.budget.PoolText;
import dk.portvagt.text.Outcome;
import dk.portvagt.text.Outcome.Nothing;

/** Says in Danish whether a year can be closed, or why not. */
final class ClosingAnswer {

    private ClosingAnswer() {}

    static Outcome<Nothing> of(ClosingResult result) {
        if (result instanceof ClosingResult.NextYearNotOpen next) {
            return Outcome.refused("Budgetåret %d er ikke åbnet, så intet kan gives videre til det. Åbn det først."
                    .formatted(next.nextYear()));
        }
        return result instanceof ClosingResult.Short shortOf
                ? Outcome.refused(PoolText.shortfalls(shortOf.shortfalls()))
                : Outcome.done();
    }
}
