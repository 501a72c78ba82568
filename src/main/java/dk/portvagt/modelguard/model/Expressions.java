package dk.portvagt.modelguard.model;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.impl.juel.Builder;
import org.camunda.bpm.impl.juel.IdentifierNode;
import org.camunda.bpm.impl.juel.TreeBuilderException;
import org.jspecify.annotations.Nullable;

/** Finds the references in the expressions of models and forms. */
public final class Expressions {

    private static final Pattern STRING = Pattern.compile("\"(?:[^\"\\\\]++|\\\\.)*+\"");
    private static final Pattern IDENTIFIER = Pattern.compile("(?<![\\w.])[A-Za-z_]\\w*(?!\\w*\\s*\\()");
    private static final Pattern BEAN = Pattern.compile("\\$\\{\\s*(\\w+)\\s*}");
    private static final int LONGEST = 1000;
    /** Excludes FEEL keywords, and the names that a form gives its rows. */
    private static final Set<String> FEEL_WORDS = Set.of(
            "if",
            "then",
            "else",
            "and",
            "or",
            "not",
            "null",
            "true",
            "false",
            "for",
            "in",
            "return",
            "some",
            "every",
            "satisfies",
            "between",
            "instance",
            "of",
            "this",
            "parent",
            "i",
            "item",
            "is",
            "contains",
            "string",
            "number",
            "boolean",
            "date",
            "time",
            "list",
            "count",
            "length");

    private Expressions() {}

    /** Tells whether the text is a JUEL expression rather than plain text. */
    public static boolean isExpression(@Nullable String text) {
        return text != null && (text.contains("${") || text.contains("#{"));
    }

    /** Returns the names at the start of a JUEL expression's references: variables and beans. */
    public static Set<String> identifiers(String juel) {
        Set<String> names = new LinkedHashSet<>();
        for (IdentifierNode node :
                new Builder(Builder.Feature.METHOD_INVOCATIONS).build(juel).getIdentifierNodes()) {
            names.add(node.getName());
        }
        return names;
    }

    /** Explains why a JUEL expression is invalid; empty if it is valid. */
    public static Optional<String> problem(String juel) {
        if (juel.length() > LONGEST) {
            // Deep nesting would exhaust the stack of every reader.
            return Optional.of("det er længere end " + LONGEST + " tegn");
        }
        try {
            new Builder(Builder.Feature.METHOD_INVOCATIONS).build(juel);
            return Optional.empty();
        } catch (TreeBuilderException e) {
            return Optional.of("fejl ved tegn " + e.getPosition());
        }
    }

    /**
     * Finds forbidden parts.
     *
     * @param juel a valid expression
     * @return the forbidden parts as written: calls, properties, beans
     */
    public static Set<String> beyond(String juel, Platform platform) {
        return ExpressionReach.beyond(juel, platform);
    }

    /** Returns the bean of a delegate expression, {@code ${name}}. */
    public static Optional<String> bean(@Nullable String delegateExpression) {
        Matcher matcher = BEAN.matcher(delegateExpression == null ? "" : delegateExpression);
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    /** Returns the names that a FEEL expression reads, without functions and parts after a dot. */
    public static Set<String> feelNames(String feel) {
        Set<String> names = new LinkedHashSet<>();
        Matcher matcher = IDENTIFIER.matcher(STRING.matcher(feel).replaceAll("\"\""));
        while (matcher.find()) {
            if (!FEEL_WORDS.contains(matcher.group())) {
                names.add(matcher.group());
            }
        }
        return names;
    }
}
