package dk.portvagt.meeting;

import dk.portvagt.budget.BudgetFigures;
import dk.portvagt.budget.Grant;
import dk.portvagt.budget.LineFigures;
import dk.portvagt.budget.LineStatus;
import dk.portvagt.budget.PoolLine;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Reckons what the pool has left of each line and year if all items of an agenda are approved. */
@Component
public class PoolAfter {

    private final BudgetFigures figures;

    PoolAfter(BudgetFigures figures) {
        this.figures = figures;
    }

    /**
     * Compares a line of a budget year before and after.
     *
     * @param open whether the year has money on the line today; a year that is not open has nothing available
     * @param available DKK today
     * @param change DKK that the agenda adds; negative for what it takes
     */
    public record Row(int year, PoolLine line, boolean open, BigDecimal available, BigDecimal change) {

        /** Returns what is left, in DKK; negative when the agenda asks for more than there is. */
        public BigDecimal left() {
            return available.add(change);
        }
    }

    /**
     * Reckons the rows that the open items change, in the order of year and line; none when no item asks for money.
     *
     * @param fromYear the first year to look at; what is granted every year is counted in each open one
     */
    public List<Row> of(String municipality, List<AgendaItem> items, int fromYear) {
        Map<Place, BigDecimal> available = available(municipality, fromYear);
        Map<Place, BigDecimal> changes = new TreeMap<>(ORDER);
        items.stream()
                .filter(item -> item.state() == ItemState.ON_AGENDA || item.state() == ItemState.DECIDED)
                .flatMap(item -> item.content().paper().asks().stream())
                .filter(grant -> grant.amount() != null)
                .flatMap(grant -> moves(grant, available))
                .forEach(move -> changes.merge(move.place, move.amount, BigDecimal::add));
        return changes.entrySet().stream()
                .map(change -> new Row(
                        change.getKey().year,
                        change.getKey().line,
                        available.containsKey(change.getKey()),
                        available.getOrDefault(change.getKey(), BigDecimal.ZERO),
                        change.getValue()))
                .toList();
    }

    private Map<Place, BigDecimal> available(String municipality, int fromYear) {
        return figures.take(municipality, fromYear).lines().stream()
                .map(LineFigures::status)
                .filter(line -> !line.closed())
                .collect(Collectors.toMap(
                        line -> new Place(line.line().year(), line.line().line()), LineStatus::available));
    }

    private static Stream<Move> moves(Grant grant, Map<Place, BigDecimal> open) {
        Place place = new Place(grant.year(), grant.line());
        return switch (grant.kind()) {
            case APPROPRIATE, ADJUST_PRICES -> Stream.of(new Move(place, grant.amount()));
            case TRANSFER ->
                Stream.of(
                        new Move(place, grant.amount()),
                        new Move(
                                new Place(grant.fromYear(), grant.fromLine()),
                                grant.amount().negate()));
            case CARRY_OVER ->
                Stream.of(
                        new Move(place, grant.amount().negate()),
                        new Move(new Place(grant.year() + 1, grant.line()), grant.amount()));
            case RESERVE, COMMIT ->
                years(grant, open).map(year -> new Move(year, grant.amount().negate()));
            case GIVE_BACK -> Stream.empty();
        };
    }

    /** Lists the year of the grant, and the later open ones when it is granted every year. */
    private static Stream<Place> years(Grant grant, Map<Place, BigDecimal> open) {
        List<Place> years = new ArrayList<>(List.of(new Place(grant.year(), grant.line())));
        if (grant.everyYear()) {
            open.keySet().stream()
                    .filter(place -> place.line == grant.line() && place.year > grant.year())
                    .forEach(years::add);
        }
        return years.stream();
    }

    private static final Comparator<Place> ORDER =
            Comparator.comparing(Place::year).thenComparing(Place::line);

    private record Place(int year, PoolLine line) {}

    private record Move(Place place, BigDecimal amount) {}
}
