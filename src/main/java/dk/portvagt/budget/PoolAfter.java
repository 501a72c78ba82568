package dk.portvagt.budget;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Reckons what the pool has left of each line and year if what is asked for is granted. */
@Component
public class PoolAfter {

    private static final Comparator<LineYear> ORDER =
            Comparator.comparingInt(LineYear::year).thenComparing(LineYear::line);

    private final BudgetFigures figures;

    PoolAfter(BudgetFigures figures) {
        this.figures = figures;
    }

    /**
     * Compares a line of a budget year before and after.
     *
     * @param open whether the year has money on the line today; a year that is not open has nothing available
     * @param available DKK today
     * @param change DKK that is asked for; negative for what it takes
     */
    public record Row(LineYear place, boolean open, BigDecimal available, BigDecimal change) {

        /** Returns what is left, in DKK; negative when more is asked for than there is. */
        public BigDecimal left() {
            return available.add(change);
        }
    }

    /**
     * Reckons the lines and years that the grants change, in the order of year and line.
     *
     * @param fromYear the first year to look at; what is granted every year is counted in each open one
     */
    public List<Row> of(String municipality, Collection<Grant> asked, int fromYear) {
        Map<LineYear, BigDecimal> available = figures.take(municipality, fromYear).lines().stream()
                .map(LineFigures::status)
                .filter(line -> !line.closed())
                .collect(Collectors.toMap(LineStatus::line, LineStatus::available));
        Map<LineYear, BigDecimal> changes = new TreeMap<>(ORDER);
        asked.stream()
                .filter(grant -> grant.amount() != null)
                .flatMap(grant -> moves(municipality, grant, available.keySet()))
                .forEach(move -> changes.merge(move.place, move.amount, BigDecimal::add));
        return changes.entrySet().stream()
                .map(change -> new Row(
                        change.getKey(),
                        available.containsKey(change.getKey()),
                        available.getOrDefault(change.getKey(), BigDecimal.ZERO),
                        change.getValue()))
                .toList();
    }

    private static Stream<Move> moves(String municipality, Grant grant, Collection<LineYear> open) {
        LineYear place = new LineYear(municipality, grant.line(), grant.year());
        Move gets = new Move(place, grant.amount());
        Move gives = new Move(place, grant.amount().negate());
        return switch (grant.kind()) {
            case APPROPRIATE, ADJUST_PRICES -> Stream.of(gets);
            case TRANSFER ->
                Stream.of(gets, new Move(new LineYear(municipality, grant.fromLine(), grant.fromYear()), gives.amount));
            case CARRY_OVER ->
                Stream.of(gives, new Move(new LineYear(municipality, grant.line(), grant.year() + 1), gets.amount));
            case RESERVE, COMMIT ->
                Stream.concat(Stream.of(place), laterYears(grant, open)).map(year -> new Move(year, gives.amount));
            case GIVE_BACK -> Stream.empty();
        };
    }

    private static Stream<LineYear> laterYears(Grant grant, Collection<LineYear> open) {
        return open.stream()
                .filter(place -> grant.everyYear() && place.line() == grant.line() && place.year() > grant.year());
    }

    private record Move(LineYear place, BigDecimal amount) {}
}
