package dk.portvagt.modelguard.model;

import camundajar.impl.scala.Product;
import camundajar.impl.scala.collection.Iterable;
import camundajar.impl.scala.collection.Iterator;
import java.util.LinkedHashSet;
import java.util.Set;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.api.ParseResult;
import org.camunda.feel.syntaxtree.FunctionDefinition;
import org.camunda.feel.syntaxtree.FunctionInvocation;
import org.camunda.feel.syntaxtree.IterationContext;
import org.camunda.feel.syntaxtree.JavaFunctionInvocation;
import org.camunda.feel.syntaxtree.QualifiedFunctionInvocation;

/**
 * Finds the calls of a FEEL expression, parsed as in the engine.
 *
 * @param readable whether it is valid FEEL
 * @param beyond its forbidden parts
 */
public record FeelReach(boolean readable, Set<String> beyond) {

    private static final int LONGEST = 4000;

    private static final FeelEngineApi FEEL = FeelEngineBuilder.create().build();

    /**
     * Lists functions without side effects. Their cost is bounded by their arguments, except for pattern matching and
     * counting to a billion.
     */
    private static final Set<String> FUNCTIONS = Set.of(
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
            "distinct values",
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
            "union",
            "upper case",
            "years and months duration");

    /** Reads an expression that has a value. */
    public static FeelReach ofExpression(String feel) {
        return feel.length() > LONGEST ? new FeelReach(false, Set.of()) : of(FEEL.parseExpression(feel));
    }

    /** Reads the tests of an input, as in a decision table. */
    public static FeelReach ofTests(String feel) {
        return feel.length() > LONGEST ? new FeelReach(false, Set.of()) : of(FEEL.parseUnaryTests(feel));
    }

    public static String known() {
        return Finding.known("funktioner", FUNCTIONS);
    }

    private static FeelReach of(ParseResult result) {
        if (result.isFailure()) {
            return new FeelReach(false, Set.of());
        }
        Set<String> beyond = new LinkedHashSet<>();
        collect(result.parsedExpression().expression(), beyond);
        return new FeelReach(true, beyond);
    }

    private static void collect(Object node, Set<String> beyond) {
        if (node instanceof FunctionInvocation call && !FUNCTIONS.contains(call.function())) {
            beyond.add(call.function() + "()");
        } else if (node instanceof QualifiedFunctionInvocation call) {
            beyond.add(call.function() + "()");
        } else if (node instanceof FunctionDefinition || node instanceof JavaFunctionInvocation) {
            beyond.add("function");
        } else if (node instanceof IterationContext) {
            // A list from one number to another can exceed any memory.
            beyond.add("..");
        }
        if (node instanceof Product tree) {
            collectAll(tree.productIterator(), beyond);
        } else if (node instanceof Iterable<?> several) {
            collectAll(several.iterator(), beyond);
        }
    }

    private static void collectAll(Iterator<?> nodes, Set<String> beyond) {
        while (nodes.hasNext()) {
            collect(nodes.next(), beyond);
        }
    }
}
