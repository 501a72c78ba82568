package dk.portvagt.modelguard.table;

import dk.portvagt.modelguard.table.Condition.Alternative;
import dk.portvagt.modelguard.table.Condition.Interval;
import dk.portvagt.modelguard.table.Condition.Literal;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Divides the values of an input column into cells that no condition of the column divides further. A condition is then
 * a set of cells.
 *
 * <p>An opaque condition has a cell of its own, which only the same text and an empty condition contain. What is said
 * of such sets is certain; what is not said may still be true.
 */
final class Column {

    private static final Set<String> WHOLE = Set.of("integer", "long", "int");
    /** Bounds the cells of a column; beyond it no condition is compared but by its text. */
    private static final int MOST_ALTERNATIVES = 1000;

    private static final BigDecimal DAY = BigDecimal.valueOf(86_400);

    /**
     * Holds values that all conditions treat alike.
     *
     * @param text the values in Danish, to follow the column's label
     * @param possible whether a case certainly can have such a value
     */
    private record Cell(String text, boolean possible) {}

    private final String label;
    private final List<Cell> cells = new ArrayList<>();
    private final List<BitSet> sets = new ArrayList<>();
    private final boolean certain;
    private final Set<String> listed;

    /**
     * Creates a column.
     *
     * @param type of the values, as in the file
     * @param declared the values that the column lists, as FEEL; empty if it lists none
     * @param conditions one for each rule
     */
    Column(String label, String type, Set<String> declared, List<Condition> given) {
        List<Condition> conditions = bounded(given);
        this.label = label;
        this.listed = declared;
        this.certain = conditions.stream().allMatch(it -> it.opaque() == null);
        List<Interval> intervals = alternatives(conditions, Interval.class).toList();
        boolean compares = !intervals.isEmpty();
        List<Literal> literals = new ArrayList<>();
        Line line = new Line(intervals, WHOLE.contains(type));
        if (compares) {
            line.cells.forEach(cell -> cells.add(new Cell(line.text(cell), line.isPossible(cell))));
        } else {
            values(type, declared, conditions).forEach(value -> literals.add(new Literal(value)));
            literals.forEach(literal -> cells.add(new Cell(literal.feel(), true)));
            if (declared.isEmpty() && !isBoolean(literals)) {
                cells.add(new Cell("andet", false));
            }
        }
        int real = cells.size();
        List<String> opaque = conditions.stream()
                .map(condition -> opaque(condition, compares))
                .filter(it -> it != null)
                .distinct()
                .toList();
        opaque.forEach(text -> cells.add(new Cell(text, false)));
        for (Condition condition : conditions) {
            BitSet set = new BitSet();
            String text = opaque(condition, compares);
            if (condition.isAny()) {
                set.set(0, cells.size());
            } else if (text != null) {
                set.set(real + opaque.indexOf(text));
            } else if (!condition.isNever()) {
                IntStream.range(0, real)
                        .filter(cell -> condition.negated()
                                != condition.alternatives().stream().anyMatch(it -> holds(it, cell, line, literals)))
                        .forEach(set::set);
            }
            sets.add(set);
        }
    }

    private static List<Condition> bounded(List<Condition> conditions) {
        int alternatives =
                conditions.stream().mapToInt(it -> it.alternatives().size()).sum();
        return alternatives <= MOST_ALTERNATIVES
                ? conditions
                : conditions.stream()
                        .map(it -> it.isAny() ? it : new Condition(List.of(), false, it.toString()))
                        .toList();
    }

    private static boolean holds(Alternative alternative, int cell, Line line, List<Literal> literals) {
        return alternative instanceof Interval interval
                ? line.holds(interval, cell)
                : cell < literals.size() && literals.get(cell).equals(alternative);
    }

    /** Returns the text of a condition that cannot be compared with the other ones: texts among numbers also. */
    private static @Nullable String opaque(Condition condition, boolean compares) {
        boolean foreign = compares && condition.alternatives().stream().anyMatch(Literal.class::isInstance);
        return foreign ? condition.alternatives().toString() : condition.opaque();
    }

    private static Set<String> values(String type, Set<String> declared, List<Condition> conditions) {
        if (!declared.isEmpty()) {
            return declared;
        }
        Set<String> used = new LinkedHashSet<>();
        alternatives(conditions, Literal.class).map(Literal::feel).forEach(used::add);
        if (type.equals("boolean") || !used.isEmpty() && Set.of("true", "false").containsAll(used)) {
            used.addAll(List.of("true", "false"));
        }
        return used;
    }

    private static boolean isBoolean(List<Literal> literals) {
        return literals.contains(new Literal("true"));
    }

    private static <T extends Alternative> Stream<T> alternatives(List<Condition> conditions, Class<T> type) {
        return conditions.stream()
                .flatMap(it -> it.alternatives().stream())
                .filter(type::isInstance)
                .map(type::cast);
    }

    String label() {
        return label;
    }

    /** Writes the values that the column lists, to follow a sentence; empty if it lists none. */
    String values() {
        return listed.isEmpty() ? "" : " (kolonnens værdier: " + String.join(", ", listed) + ")";
    }

    /** Returns the cells of a rule's condition. */
    BitSet of(int rule) {
        return sets.get(rule);
    }

    int size() {
        return cells.size();
    }

    /** Tells whether the conditions compare with literals alone. */
    boolean isCertain() {
        return certain;
    }

    /** Returns the cells whose values a case certainly can have. */
    BitSet possible() {
        BitSet possible = new BitSet();
        IntStream.range(0, cells.size())
                .filter(cell -> cells.get(cell).possible())
                .forEach(possible::set);
        return possible;
    }

    /** Writes a cell in Danish: {@code Beløb over 100000}. */
    String text(int cell) {
        return label + " " + cells.get(cell).text();
    }

    /** Tells whether the column is worth naming: some condition distinguishes its values. */
    boolean isTelling() {
        return sets.stream().anyMatch(set -> set.cardinality() < cells.size());
    }

    /** Divides the line of numbers at the ends of intervals: a point, what lies up to the next one, and so on. */
    private static final class Line {

        private final List<BigDecimal> points;
        private final boolean whole;
        private final boolean dates;
        /** Holds even numbers for what lies before a point, odd ones for the point itself. */
        private final List<Integer> cells;

        Line(List<Interval> intervals, boolean whole) {
            Set<BigDecimal> ends = new TreeSet<>();
            intervals.stream().flatMap(Line::ends).forEach(end -> ends.add(end.stripTrailingZeros()));
            this.points = List.copyOf(ends);
            this.whole = whole;
            this.dates = intervals.stream().anyMatch(Interval::dates);
            this.cells = IntStream.rangeClosed(0, 2 * points.size())
                    .filter(it -> it % 2 == 1 || !isEmpty(it))
                    .boxed()
                    .toList();
        }

        private static Stream<BigDecimal> ends(Interval interval) {
            return Stream.concat(Stream.ofNullable(interval.from()), Stream.ofNullable(interval.to()));
        }

        private @Nullable BigDecimal before(int cell) {
            return cell < 2 ? null : points.get(cell / 2 - 1);
        }

        private @Nullable BigDecimal after(int cell) {
            return cell / 2 < points.size() ? points.get(cell / 2) : null;
        }

        /** Tells whether no whole number lies between the two points. */
        private boolean isEmpty(int cell) {
            BigDecimal from = before(cell);
            BigDecimal to = after(cell);
            return whole && from != null && to != null && to.subtract(from).compareTo(BigDecimal.ONE) <= 0;
        }

        boolean holds(Interval interval, int index) {
            int cell = cells.get(index);
            if (cell % 2 == 1) {
                BigDecimal point = points.get(cell / 2);
                int above = interval.from() == null ? 1 : point.compareTo(interval.from());
                int below = interval.to() == null ? -1 : point.compareTo(interval.to());
                return (above > 0 || above == 0 && interval.fromIncluded())
                        && (below < 0 || below == 0 && interval.toIncluded());
            }
            BigDecimal from = before(cell);
            BigDecimal to = after(cell);
            return (interval.from() == null || from != null && from.compareTo(interval.from()) >= 0)
                    && (interval.to() == null || to != null && to.compareTo(interval.to()) <= 0);
        }

        /** Amounts below zero do not occur unless the table speaks of them; dates lie in whole days. */
        boolean isPossible(int cell) {
            BigDecimal from = before(cell);
            BigDecimal to = after(cell);
            if (cell % 2 == 1) {
                return true;
            }
            if (dates) {
                return from != null && to != null && to.subtract(from).compareTo(DAY) > 0;
            }
            return from != null || points.get(0).signum() != 0;
        }

        String text(int cell) {
            if (cell % 2 == 1) {
                return written(points.get(cell / 2));
            }
            BigDecimal from = before(cell);
            BigDecimal to = after(cell);
            if (from == null) {
                return to == null ? "" : "under " + written(to);
            }
            return to == null ? "over " + written(from) : "mellem " + written(from) + " og " + written(to);
        }

        private String written(BigDecimal point) {
            return dates
                    ? LocalDateTime.ofEpochSecond(point.longValue(), 0, ZoneOffset.UTC)
                            .toLocalDate()
                            .toString()
                    : point.toPlainString();
        }
    }
}
