package dk.portvagt.budgetyear;

import dk.portvagt.budget.BudgetFrames;
import dk.portvagt.budget.BudgetYears;
import dk.portvagt.budget.CentralPool;
import dk.portvagt.budget.Frame;
import dk.portvagt.budget.Kroner;
import dk.portvagt.budget.LineYear;
import dk.portvagt.text.Outcome;
import dk.portvagt.text.Outcome.Nothing;
import java.math.BigDecimal;
import org.springframework.stereotype.Component;

/** Finds impossible changes to a budget before they reach the steering group. */
@Component
public class BudgetChangeRules {

    private final BudgetYears years;
    private final CentralPool pool;
    private final BudgetFrames frames;

    BudgetChangeRules(BudgetYears years, CentralPool pool, BudgetFrames frames) {
        this.years = years;
        this.pool = pool;
        this.frames = frames;
    }

    /** Checks whether the change can be as things stand now; it can still come to lack money at its booking. */
    public Outcome<Nothing> check(BudgetChange change) {
        return isUsable(change.to())
                .then(() -> change.from() == null ? Outcome.done() : isUsable(change.from()))
                .then(() -> goesElsewhere(change))
                .then(() -> lineHasEnough(change))
                .then(() -> frameHasEnough(change));
    }

    private Outcome<Nothing> isUsable(LineYear line) {
        if (years.isClosed(line.municipality(), line.year())) {
            return Outcome.refused("Budgetåret " + line.year() + " er lukket.");
        }
        return years.isOpened(line.municipality(), line.year())
                ? Outcome.done()
                : Outcome.refused("Budgetåret " + line.year() + " er ikke åbnet. Foreslå det som et nyt budgetår.");
    }

    private static Outcome<Nothing> goesElsewhere(BudgetChange change) {
        return switch (change.kind()) {
            case TRANSFER ->
                change.from().equals(change.to())
                        ? Outcome.refused(
                                "Linjen, der giver, og linjen, der får, er den samme. Flyt mellem rammer i stedet.")
                        : Outcome.done();
            case FRAME ->
                change.fromFrame() == null || change.toFrame() == null
                        ? Outcome.refused("Vælg både den ramme, der giver, og den, der får.")
                        : otherFrame(change);
            case ADDITION, SUPPLEMENTARY -> Outcome.done();
        };
    }

    private static Outcome<Nothing> otherFrame(BudgetChange change) {
        return change.fromFrame().equals(change.toFrame())
                ? Outcome.refused("Rammen, der giver, og rammen, der får, er den samme.")
                : Outcome.done();
    }

    private Outcome<Nothing> lineHasEnough(BudgetChange change) {
        return change.from() == null ? Outcome.done() : has(pool.available(change.from()), change, "Linjen");
    }

    private Outcome<Nothing> frameHasEnough(BudgetChange change) {
        Frame frame = change.fromFrame();
        return frame == null ? Outcome.done() : has(frames.left(change.to().municipality(), frame), change, "Rammen");
    }

    private static Outcome<Nothing> has(BigDecimal left, BudgetChange change, String what) {
        return left.compareTo(change.amount()) >= 0
                ? Outcome.done()
                : Outcome.refused("%s, der skal give, har kun %s tilbage af de %s"
                        .formatted(what, Kroner.format(left.max(BigDecimal.ZERO)), Kroner.format(change.amount())));
    }
}
