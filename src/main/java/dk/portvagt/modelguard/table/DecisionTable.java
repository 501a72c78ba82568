package dk.portvagt.modelguard.table;

import dk.portvagt.modelguard.model.DecisionModel;
import dk.portvagt.modelguard.model.Xml;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Compares the rules of a decision table as the sets of cases that they match.
 *
 * <p>Each answer is certain. Where a condition compares with something else than literals, or the table is too large to
 * compare, there is no answer.
 */
public final class DecisionTable {

    /** Bounds the work on one table, in comparisons; the shipped ones need less than a hundredth. */
    private static final int MOST_STEPS = 1_000_000;

    private final Element element;
    private final List<Element> rules;
    private final List<Element> outputs;
    private final List<Column> columns = new ArrayList<>();
    private int steps;

    private DecisionTable(Element element) {
        this.element = element;
        this.rules = children(element, "rule").toList();
        this.outputs = children(element, "output").toList();
        List<Element> inputs = children(element, "input").toList();
        for (int i = 0; i < inputs.size(); i++) {
            int column = i;
            columns.add(new Column(
                    label(inputs.get(i)),
                    children(inputs.get(i), "inputExpression")
                            .map(it -> it.getAttribute("typeRef"))
                            .findFirst()
                            .orElse(""),
                    listed(inputs.get(i), "inputValues"),
                    rules.stream()
                            .map(rule -> Condition.read(entry(rule, "inputEntry", column)))
                            .toList()));
        }
    }

    /** Returns the tables of a file. */
    public static List<DecisionTable> of(DecisionModel decision) {
        return decision.elements()
                .filter(it -> it.getLocalName().equals("decisionTable"))
                .map(DecisionTable::new)
                .toList();
    }

    public Element element() {
        return element;
    }

    /** Returns the rules in the order of the table. */
    public List<Element> rules() {
        return rules;
    }

    /** Returns the hit policy as the engine reads it. */
    public String hitPolicy() {
        String policy = element.getAttribute("hitPolicy");
        return policy.isEmpty() ? "UNIQUE" : policy;
    }

    public boolean hasOutput(String name) {
        return indexOf(name) >= 0;
    }

    /** Returns the FEEL of a rule's answer. */
    public String output(int rule, String name) {
        return entry(rules.get(rule), "outputEntry", indexOf(name));
    }

    /**
     * Finds conditions that no case can meet.
     *
     * @return in Danish, the condition with its column, as the beginning of a sentence
     */
    public Stream<String> impossible(int rule) {
        return columns.stream()
                .filter(column -> column.of(rule).isEmpty())
                .map(column -> "Betingelsen '"
                        + entry(rules.get(rule), "inputEntry", columns.indexOf(column))
                                .strip() + "' i kolonnen '"
                        + column.label() + "' kan aldrig være opfyldt" + column.values());
    }

    /**
     * Finds answers that the column does not list.
     *
     * @return in Danish, the answer with its column, as the beginning of a sentence
     */
    public Stream<String> unlisted(int rule) {
        return IntStream.range(0, outputs.size()).boxed().flatMap(column -> {
            Set<String> known = listed(outputs.get(column), "outputValues");
            String answer = entry(rules.get(rule), "outputEntry", column).strip();
            boolean isWrong = !known.isEmpty() && isLiteral(answer) && !known.contains(answer);
            return isWrong
                    ? Stream.of("Svaret " + answer + " findes ikke blandt værdierne i kolonnen '"
                            + label(outputs.get(column)) + "' (" + String.join(", ", known) + ")")
                    : Stream.empty();
        });
    }

    /** Tells whether the rules before one match all that it matches. */
    public boolean isHidden(int rule) {
        List<BitSet> region = columns.stream().map(it -> it.of(rule)).toList();
        return uncovered(region, IntStream.range(0, rule).boxed().toList()).isCovered();
    }

    /**
     * Finds cases that two rules match.
     *
     * @return one of them in Danish; empty if there certainly is none, or nobody can tell
     */
    public Optional<String> common(int one, int other) {
        List<Integer> cells = new ArrayList<>();
        for (Column column : columns) {
            BitSet both = (BitSet) column.of(one).clone();
            both.and(column.of(other));
            if (both.isEmpty()) {
                return Optional.empty();
            }
            cells.add(both.nextSetBit(0));
        }
        return Optional.of(text(cells));
    }

    /**
     * Finds cases that no rule matches, among those that certainly can occur.
     *
     * @return one of them in Danish; empty if there is none, or nobody can tell
     */
    public Optional<String> unmatched() {
        if (!columns.stream().allMatch(Column::isCertain)) {
            return Optional.empty();
        }
        List<BitSet> region = columns.stream().map(Column::possible).toList();
        if (region.stream().anyMatch(BitSet::isEmpty)) {
            return Optional.empty();
        }
        return Optional.ofNullable(uncovered(
                                region, IntStream.range(0, rules.size()).boxed().toList())
                        .cells())
                .map(this::text);
    }

    private String text(List<Integer> cells) {
        String text = IntStream.range(0, cells.size())
                .filter(column -> columns.get(column).isTelling())
                .mapToObj(column -> columns.get(column).text(cells.get(column)))
                .collect(Collectors.joining(", "));
        return text.isEmpty() ? "alle sager" : text;
    }

    /**
     * Holds the answer to whether rules match all of a region.
     *
     * @param known false if the work exceeded its bound
     * @param cells one of each column that no rule matches; null without any
     */
    private record Answer(boolean known, @Nullable List<Integer> cells) {

        boolean isCovered() {
            return known && cells == null;
        }
    }

    private Answer uncovered(List<BitSet> region, List<Integer> candidates) {
        List<Integer> cells = uncovered(0, region, candidates);
        return steps > MOST_STEPS ? new Answer(false, null) : new Answer(true, cells);
    }

    private @Nullable List<Integer> uncovered(int column, List<BitSet> region, List<Integer> candidates) {
        steps += 1 + candidates.size();
        if (steps > MOST_STEPS) {
            return null;
        }
        if (candidates.isEmpty()) {
            return region.stream().skip(column).map(it -> it.nextSetBit(0)).toList();
        }
        if (candidates.stream().anyMatch(rule -> matchesRest(rule, column, region))) {
            return null;
        }
        Set<List<Integer>> seen = new HashSet<>();
        for (int cell = region.get(column).nextSetBit(0);
                cell >= 0;
                cell = region.get(column).nextSetBit(cell + 1)) {
            int here = cell;
            List<Integer> left = candidates.stream()
                    .filter(rule -> columns.get(column).of(rule).get(here))
                    .toList();
            steps += candidates.size();
            if (seen.add(left)) {
                List<Integer> rest = uncovered(column + 1, region, left);
                if (rest != null) {
                    return Stream.concat(Stream.of(cell), rest.stream()).toList();
                }
            }
        }
        return null;
    }

    private boolean matchesRest(int rule, int column, List<BitSet> region) {
        return IntStream.range(column, columns.size()).allMatch(it -> {
            BitSet left = (BitSet) region.get(it).clone();
            left.andNot(columns.get(it).of(rule));
            return left.isEmpty();
        });
    }

    private int indexOf(String output) {
        return outputs.stream().map(it -> it.getAttribute("name")).toList().indexOf(output);
    }

    private static boolean isLiteral(String feel) {
        return feel.matches("\"[^\"]*\"");
    }

    /** Returns the literals that a column lists; empty also where it lists something else. */
    private static Set<String> listed(Element column, String list) {
        Set<String> listed = new LinkedHashSet<>();
        List<Condition> conditions = children(column, list)
                .map(it -> Condition.read(text(it)))
                .filter(it -> !it.negated())
                .toList();
        conditions.stream()
                .flatMap(it -> it.alternatives().stream())
                .map(it -> it instanceof Condition.Literal literal ? literal.feel() : null)
                .filter(Objects::nonNull)
                .forEach(listed::add);
        return listed;
    }

    /** Returns the label as the Modeler shows it: the expression where there is none. */
    private static String label(Element column) {
        return Stream.of(
                        column.getAttribute("label"),
                        children(column, "inputExpression")
                                .map(DecisionTable::text)
                                .findFirst()
                                .orElse("")
                                .strip(),
                        column.getAttribute("name"))
                .filter(it -> !it.isBlank())
                .findFirst()
                .orElse("uden navn");
    }

    private static String entry(Element rule, String kind, int column) {
        return children(rule, kind)
                .skip(column)
                .map(DecisionTable::text)
                .findFirst()
                .orElse("");
    }

    private static String text(Element around) {
        return children(around, "text").map(Xml::text).collect(Collectors.joining());
    }

    private static Stream<Element> children(Element element, String name) {
        List<Element> children = new ArrayList<>();
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element found && found.getLocalName().equals(name)) {
                children.add(found);
            }
        }
        return children.stream();
    }
}
