package dk.portvagt.modelguard.table;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads one cell of a decision table's inputs.
 *
 * @param alternatives one of them must hold; empty if the cell says nothing or is opaque
 * @param negated whether none of them may hold instead
 * @param opaque the text of a cell that compares with more than literals; null for all others
 */
record Condition(
        List<Alternative> alternatives,
        boolean negated,
        @Nullable String opaque) {

    /** Bounds the work on one cell; longer FEEL is refused by another rule. */
    private static final int LONGEST = 4000;

    private static final String NUMBER = "-?\\s*(?:\\d+(?:\\.\\d+)?|\\.\\d+)";
    private static final String DATE = "date(?: and time)?\\s*\\(\\s*\"[^\"]*\"\\s*\\)";
    private static final String POINT = "(" + NUMBER + "|" + DATE + ")";
    private static final Pattern ONE = Pattern.compile(POINT);
    private static final Pattern COMPARED = Pattern.compile("(<=|>=|<|>)\\s*" + POINT);
    private static final Pattern INTERVAL =
            Pattern.compile("([\\[\\](])\\s*" + POINT + "\\s*\\.\\.\\s*" + POINT + "\\s*([\\[\\])])");
    private static final Pattern LITERAL = Pattern.compile("\"(?:[^\"\\\\]++|\\\\.)*+\"|true|false");
    private static final Pattern NEGATION = Pattern.compile("not\\s*\\((.*)\\)", Pattern.DOTALL);
    private static final Condition ANY = new Condition(List.of(), false, null);
    /** In a negation, and before other values, the engine reads {@code true} as a match whatever the value is. */
    private static final Condition NEVER = new Condition(List.of(new Literal("true")), true, null);

    private static final Pattern QUOTED_DATE = Pattern.compile("\"([^\"]*)\"");

    /** Holds an alternative: a literal, or the numbers and dates between two points. */
    sealed interface Alternative {}

    /** Holds a text or a truth value as FEEL writes it. */
    record Literal(String feel) implements Alternative {}

    /**
     * Holds numbers; dates are seconds since 1970.
     *
     * @param from null for no lower end
     * @param to null for no upper end
     */
    record Interval(
            @Nullable BigDecimal from,
            boolean fromIncluded,
            @Nullable BigDecimal to,
            boolean toIncluded,
            boolean dates) implements Alternative {}

    /** Reads the FEEL of a cell. */
    static Condition read(String feel) {
        String text = feel.strip();
        if (text.isEmpty() || text.equals("-")) {
            return ANY;
        }
        if (text.length() > LONGEST) {
            return new Condition(List.of(), false, text);
        }
        Matcher negation = NEGATION.matcher(text);
        boolean negated = negation.matches();
        List<String> parts = parts(negated ? negation.group(1) : text);
        if (negated && parts.contains("true")) {
            return NEVER;
        }
        if (parts.size() > 1 && parts.get(0).equals("true")) {
            return ANY;
        }
        List<Alternative> alternatives = new ArrayList<>();
        for (String part : parts) {
            Optional<Alternative> alternative = alternative(part);
            if (alternative.isEmpty()) {
                return new Condition(List.of(), false, text.replaceAll("\\s+", " "));
            }
            alternatives.add(alternative.get());
        }
        return new Condition(alternatives, negated, null);
    }

    boolean isAny() {
        return alternatives.isEmpty() && opaque == null;
    }

    boolean isNever() {
        return equals(NEVER);
    }

    /** Splits at the commas outside of quotes and brackets. */
    private static List<String> parts(String text) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        boolean quoted = false;
        int begin = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' && (i == 0 || text.charAt(i - 1) != '\\')) {
                quoted = !quoted;
            } else if (!quoted && c == '(') {
                depth++;
            } else if (!quoted && c == ')') {
                depth--;
            } else if (!quoted && c == ',' && depth <= 0) {
                parts.add(text.substring(begin, i).strip());
                begin = i + 1;
            }
        }
        parts.add(text.substring(begin).strip());
        return parts;
    }

    private static Optional<Alternative> alternative(String part) {
        if (LITERAL.matcher(part).matches()) {
            return Optional.of(new Literal(part));
        }
        try {
            return interval(part);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<Alternative> interval(String part) {
        Matcher one = ONE.matcher(part);
        if (one.matches()) {
            return Optional.of(new Interval(point(part), true, point(part), true, isDate(part)));
        }
        Matcher compared = COMPARED.matcher(part);
        if (compared.matches()) {
            BigDecimal point = point(compared.group(2));
            boolean included = compared.group(1).length() == 2;
            boolean dates = isDate(compared.group(2));
            return Optional.of(
                    compared.group(1).startsWith("<")
                            ? new Interval(null, false, point, included, dates)
                            : new Interval(point, included, null, false, dates));
        }
        Matcher interval = INTERVAL.matcher(part);
        return interval.matches()
                ? Optional.of(new Interval(
                        point(interval.group(2)),
                        interval.group(1).equals("["),
                        point(interval.group(3)),
                        interval.group(4).equals("]"),
                        isDate(interval.group(2))))
                : Optional.empty();
    }

    private static boolean isDate(String point) {
        return point.startsWith("date");
    }

    private static BigDecimal point(String text) {
        if (!isDate(text)) {
            return new BigDecimal(text.replaceAll("\\s", ""));
        }
        Matcher date = QUOTED_DATE.matcher(text);
        date.find();
        LocalDateTime time = date.group(1).contains("T")
                ? LocalDateTime.parse(date.group(1))
                : LocalDate.parse(date.group(1)).atStartOfDay();
        return BigDecimal.valueOf(time.toEpochSecond(ZoneOffset.UTC));
    }
}
