package dk.portvagt.modelguard.model;

import camundajar.impl.scala.Product;
import camundajar.impl.scala.collection.Iterable;
import camundajar.impl.scala.collection.Iterator;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.api.ParseResult;
import org.camunda.feel.syntaxtree.ConstNumber;
import org.camunda.feel.syntaxtree.ConstString;
import org.camunda.feel.syntaxtree.EveryItem;
import org.camunda.feel.syntaxtree.Filter;
import org.camunda.feel.syntaxtree.For;
import org.camunda.feel.syntaxtree.FunctionDefinition;
import org.camunda.feel.syntaxtree.FunctionInvocation;
import org.camunda.feel.syntaxtree.IterationContext;
import org.camunda.feel.syntaxtree.JavaFunctionInvocation;
import org.camunda.feel.syntaxtree.PositionalFunctionParameters;
import org.camunda.feel.syntaxtree.QualifiedFunctionInvocation;
import org.camunda.feel.syntaxtree.SomeItem;

/**
 * Finds the calls of a FEEL expression, parsed as in the engine.
 *
 * @param readable whether it is valid FEEL
 * @param beyond its forbidden parts
 */
public record FeelReach(boolean readable, Set<String> beyond) {

    private static final int LONGEST = 4000;

    private static final FeelEngineApi FEEL = FeelEngineBuilder.create().build();

    /** Bounds the signs outside of texts. Longer chains exhaust the stack of the parser. */
    private static final int MOST_SIGNS = 1000;

    /** Bounds the nesting of brackets. The parser tries some wrong ones in exponentially many ways. */
    private static final int DEEPEST = 10;

    private static final Pattern TEXT = Pattern.compile("\"(?:[^\"\\\\]++|\\\\.)*+\"");

    /** Lists functions that round to a number of digits: a billion digits would exceed any memory. */
    private static final Set<String> ROUNDING =
            Set.of("decimal", "floor", "ceiling", "round half up", "round half down");

    private static final BigDecimal MOST_DIGITS = BigDecimal.valueOf(20);

    /** Lists the patterns of {@code replace}: the forms' dates and thousands. Others could run for ever. */
    private static final Set<String> PATTERNS =
            Set.of("(\\d+)-(\\d+)-(\\d+).*", "(\\d+)-(\\d+)-(\\d+)", "(\\d)(?=(\\d{3})+$)");

    /** Lists functions without side effects. Their cost is proportional to their arguments. */
    static final Set<String> FUNCTIONS = Set.of(
            "abs",
            "all",
            "any",
            "append",
            "ceiling",
            "concatenate",
            "contains",
            "count",
            "date",
            "date and time",
            "day of week",
            "decimal",
            "duration",
            "ends with",
            "floor",
            "get or else",
            "get value",
            "index of",
            "is defined",
            "list contains",
            "lower case",
            "max",
            "mean",
            "min",
            "modulo",
            "month of year",
            "not",
            "number",
            "replace",
            "reverse",
            "round half down",
            "round half up",
            "starts with",
            "string",
            "string join",
            "string length",
            "sublist",
            "substring",
            "substring after",
            "substring before",
            "sum",
            "time",
            "trim",
            "upper case",
            "years and months duration");

    /** Reads an expression that has a value. */
    public static FeelReach ofExpression(String feel) {
        return isTooLarge(feel) ? new FeelReach(false, Set.of()) : of(FEEL.parseExpression(feel));
    }

    /** Reads the tests of an input, as in a decision table. */
    public static FeelReach ofTests(String feel) {
        return isTooLarge(feel) ? new FeelReach(false, Set.of()) : of(FEEL.parseUnaryTests(feel));
    }

    private static boolean isTooLarge(String feel) {
        if (feel.length() > LONGEST) {
            return true;
        }
        String signs = TEXT.matcher(feel).replaceAll("\"\"");
        int depth = 0;
        int deepest = 0;
        for (int i = 0; i < signs.length(); i++) {
            depth += "([{".indexOf(signs.charAt(i)) >= 0 ? 1 : ")]}".indexOf(signs.charAt(i)) >= 0 ? -1 : 0;
            deepest = Math.max(deepest, depth);
        }
        return signs.length() > MOST_SIGNS || deepest > DEEPEST;
    }

    /** Tells where an analyst finds the functions; there is no template for expressions. */
    public static String known() {
        return "De funktioner, der kan bruges, står i docs/analytiker.md";
    }

    private static FeelReach of(ParseResult result) {
        if (result.isFailure()) {
            return new FeelReach(false, Set.of());
        }
        Set<String> beyond = new LinkedHashSet<>();
        collect(result.parsedExpression().expression(), false, beyond);
        return new FeelReach(true, beyond);
    }

    /**
     * Collects the forbidden parts of a node of the tree.
     *
     * @param repeated whether the node is evaluated for each element of a list
     */
    private static void collect(Object node, boolean repeated, Set<String> beyond) {
        if (node instanceof FunctionInvocation call) {
            if (!FUNCTIONS.contains(call.function()) || !isBounded(call)) {
                beyond.add(call.function() + "()");
            }
        } else if (node instanceof QualifiedFunctionInvocation call) {
            beyond.add(call.function() + "()");
        } else if (node instanceof FunctionDefinition || node instanceof JavaFunctionInvocation) {
            beyond.add("function");
        } else if (node instanceof IterationContext) {
            // A list from one number to another can exceed any memory.
            beyond.add("..");
        }
        boolean repeats = iterators(node) > 0;
        if (iterators(node) > 1) {
            beyond.add("flere lister på én gang");
        }
        if (repeats && repeated) {
            beyond.add("et gennemløb inde i et andet");
        }
        if (node instanceof Product tree) {
            collectAll(tree.productIterator(), repeated || repeats, beyond);
        } else if (node instanceof Iterable<?> several) {
            collectAll(several.iterator(), repeated, beyond);
        }
    }

    /** Returns the number of lists whose elements the node combines: the work is the product of their lengths. */
    private static int iterators(Object node) {
        if (node instanceof For each) {
            return each.iterators().size();
        }
        if (node instanceof SomeItem some) {
            return some.iterators().size();
        }
        if (node instanceof EveryItem every) {
            return every.iterators().size();
        }
        return node instanceof Filter ? 1 : 0;
    }

    private static boolean isBounded(FunctionInvocation call) {
        boolean positional = call.params() instanceof PositionalFunctionParameters;
        List<Object> given = new ArrayList<>();
        if (call.params() instanceof PositionalFunctionParameters parameters) {
            parameters.params().foreach(given::add);
        }
        if (call.function().equals("replace")) {
            return given.size() == 3 && given.get(1) instanceof ConstString text && PATTERNS.contains(text.value());
        }
        return !ROUNDING.contains(call.function())
                || positional
                        && (given.size() < 2
                                || given.get(1) instanceof ConstNumber digits
                                        && digits.value().bigDecimal().compareTo(MOST_DIGITS) <= 0);
    }

    private static void collectAll(Iterator<?> nodes, boolean repeated, Set<String> beyond) {
        while (nodes.hasNext()) {
            collect(nodes.next(), repeated, beyond);
        }
    }
}
