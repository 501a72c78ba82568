package dk.portvagt.modelguard.model;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.impl.juel.Builder;
import org.camunda.bpm.impl.juel.IdentifierNode;
import org.camunda.bpm.impl.juel.TreeBuilderException;

/** What the expressions of models and forms refer to. */
public final class Expressions {

    private static final Pattern STRING = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"");
    private static final Pattern IDENTIFIER = Pattern.compile("(?<![\\w.])[A-Za-z_]\\w*(?!\\w*\\s*\\()");
    private static final Pattern BEAN = Pattern.compile("\\$\\{\\s*(\\w+)\\s*}");
    private static final int LONGEST = 1000;
    /** FEEL keywords, and the names a form gives its rows. */
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

    /** Whether it is a JUEL expression at all, or a plain text. */
    public static boolean isExpression(String text) {
        return text != null && (text.contains("${") || text.contains("#{"));
    }

    /** Names a JUEL expression starts from: variables and beans. */
    public static Set<String> identifiers(String juel) {
        Set<String> names = new LinkedHashSet<>();
        for (IdentifierNode node :
                new Builder(Builder.Feature.METHOD_INVOCATIONS).build(juel).getIdentifierNodes()) {
            names.add(node.getName());
        }
        return names;
    }

    /** Why a JUEL expression cannot be read, empty when it can. */
    public static Optional<String> problem(String juel) {
        if (juel.length() > LONGEST) {
            // Nested deep enough, it would exhaust the stack of whoever reads it.
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
     * @param juel an expression that can be read
     * @return what in it models may not use, as it is written: calls, properties, beans
     */
    public static Set<String> beyond(String juel, Platform platform) {
        return ExpressionReach.beyond(juel, platform);
    }

    /** The bean of a delegate expression, {@code ${name}}. */
    public static Optional<String> bean(String delegateExpression) {
        Matcher matcher = BEAN.matcher(delegateExpression == null ? "" : delegateExpression);
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    /** Names a FEEL expression reads; the names of functions and of parts after a dot are not among them. */
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
