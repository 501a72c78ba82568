package dk.portvagt.budgetyear;

import dk.portvagt.budget.BudgetFrames;
import dk.portvagt.budget.BudgetYears;
import dk.portvagt.budget.CentralPool;
import dk.portvagt.budget.Frame;
import dk.portvagt.budget.Kroner;
import dk.portvagt.budget.LineYear;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Which changes to a budget the steering group need not be troubled with, because they cannot be. */
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

    /** Why the change cannot be as things stand now, in Danish; it can still come to lack money at its booking. */
    public Optional<String> refusal(BudgetChange change) {
        return Stream.<Supplier<Optional<String>>>of(
                        () -> unusable(change.to()),
                        () -> change.from() == null ? Optional.empty() : unusable(change.from()),
                        () -> toItself(change),
                        () -> tooLittleOnLine(change),
                        () -> tooLittleInFrame(change))
                .map(Supplier::get)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<String> unusable(LineYear line) {
        if (years.isClosed(line.municipality(), line.year())) {
            return Optional.of("Budgetåret " + line.year() + " er lukket.");
        }
        return years.isOpened(line.municipality(), line.year())
                ? Optional.empty()
                : Optional.of("Budgetåret " + line.year() + " er ikke åbnet. Foreslå det som et nyt budgetår.");
    }

    private static Optional<String> toItself(BudgetChange change) {
        return switch (change.kind()) {
            case TRANSFER ->
                change.from().equals(change.to())
                        ? Optional.of(
                                "Linjen, der giver, og linjen, der får, er den samme. Flyt mellem rammer i stedet.")
                        : Optional.empty();
            case FRAME ->
                change.fromFrame() == null || change.toFrame() == null
                        ? Optional.of("Vælg både den ramme, der giver, og den, der får.")
                        : sameFrame(change);
            case ADDITION, SUPPLEMENTARY -> Optional.empty();
        };
    }

    private static Optional<String> sameFrame(BudgetChange change) {
        return change.fromFrame().equals(change.toFrame())
                ? Optional.of("Rammen, der giver, og rammen, der får, er den samme.")
                : Optional.empty();
    }

    private Optional<String> tooLittleOnLine(BudgetChange change) {
        return change.from() == null ? Optional.empty() : lacks(pool.available(change.from()), change, "Linjen");
    }

    private Optional<String> tooLittleInFrame(BudgetChange change) {
        Frame frame = change.fromFrame();
        return frame == null
                ? Optional.empty()
                : lacks(frames.left(change.to().municipality(), frame), change, "Rammen");
    }

    private static Optional<String> lacks(BigDecimal left, BudgetChange change, String what) {
        return left.compareTo(change.amount()) >= 0
                ? Optional.empty()
                : Optional.of("%s, der skal give, har kun %s tilbage af de %s"
                        .formatted(what, Kroner.format(left.max(BigDecimal.ZERO)), Kroner.format(change.amount())));
    }
}
