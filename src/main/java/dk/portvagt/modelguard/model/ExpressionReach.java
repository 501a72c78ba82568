package dk.portvagt.modelguard.model;

import dk.portvagt.engine.variable.Fact;
import dk.portvagt.modelguard.code.DeclaredVariable;
import java.util.LinkedHashSet;
import java.util.Set;
import org.camunda.bpm.impl.juel.AstBinary;
import org.camunda.bpm.impl.juel.AstChoice;
import org.camunda.bpm.impl.juel.AstComposite;
import org.camunda.bpm.impl.juel.AstDot;
import org.camunda.bpm.impl.juel.AstEval;
import org.camunda.bpm.impl.juel.AstFunction;
import org.camunda.bpm.impl.juel.AstIdentifier;
import org.camunda.bpm.impl.juel.AstLiteral;
import org.camunda.bpm.impl.juel.AstMethod;
import org.camunda.bpm.impl.juel.AstNested;
import org.camunda.bpm.impl.juel.AstNode;
import org.camunda.bpm.impl.juel.AstNumber;
import org.camunda.bpm.impl.juel.AstString;
import org.camunda.bpm.impl.juel.AstText;
import org.camunda.bpm.impl.juel.AstUnary;
import org.camunda.bpm.impl.juel.Builder;
import org.camunda.bpm.impl.juel.Node;

/**
 * Finds the parts of a JUEL expression besides variables, constants and operators.
 *
 * <p>It reads the expression's tree as the engine does. Each kind of node is allowed by name; unknown nodes are not
 * allowed.
 */
final class ExpressionReach {

    /** Reads a variable by its name, for names that do not exist on every path. */
    private static final String VARIABLE_BY_NAME = "execution.getVariable";

    private static final Set<String> PROPERTIES = Set.of("execution.tenantId", "execution.processBusinessKey");
    /** Names the engine's own objects. */
    private static final Set<String> ENGINE =
            Set.of("execution", "task", "caseExecution", "externalTask", "authenticatedUserId");

    private final Platform platform;
    private final Set<String> beyond = new LinkedHashSet<>();

    private ExpressionReach(Platform platform) {
        this.platform = platform;
    }

    /**
     * Finds forbidden parts.
     *
     * @param juel a valid expression
     * @return the forbidden parts as written; empty without any
     */
    static Set<String> beyond(String juel, Platform platform) {
        ExpressionReach reach = new ExpressionReach(platform);
        reach.walk(new Builder(Builder.Feature.METHOD_INVOCATIONS).build(juel).getRoot());
        return reach.beyond;
    }

    private void walk(Node node) {
        if (node instanceof AstMethod call) {
            call(call);
        } else if (node instanceof AstIdentifier identifier) {
            identifier(identifier);
        } else if (node instanceof AstDot property) {
            refuse(!PROPERTIES.contains(text(property)), property);
        } else if (isHarmless(node)) {
            children(node);
        } else {
            refuse(true, (AstNode) node);
        }
    }

    private static boolean isHarmless(Node node) {
        return node instanceof AstLiteral
                || node instanceof AstText
                || node instanceof AstEval
                || node instanceof AstComposite
                || node instanceof AstNested
                || node instanceof AstBinary
                || node instanceof AstUnary
                || node instanceof AstChoice;
    }

    private void children(Node node) {
        for (int i = 0; i < node.getCardinality(); i++) {
            walk(node.getChild(i));
        }
    }

    private void identifier(AstIdentifier identifier) {
        refuse(ENGINE.contains(identifier.getName()) || platform.beans().containsKey(identifier.getName()), identifier);
    }

    /**
     * Checks the arguments of a function. They must be facts that the system has set, not numbers of other cases
     * written into the model or into a form. A date belongs to no case: it may be computed from another date and a
     * literal number of days.
     */
    private void call(AstMethod call) {
        String function = text((AstNode) call.getChild(0));
        boolean byName = function.equals(VARIABLE_BY_NAME) || function.startsWith("modelVariants.");
        boolean aDate = function.startsWith("dueDates.");
        Node arguments = call.getChild(1);
        boolean allowed =
                function.equals(VARIABLE_BY_NAME) || platform.functions().contains(function);
        for (int i = 0; i < arguments.getCardinality() && allowed; i++) {
            Node argument = arguments.getChild(i);
            allowed = argument instanceof AstIdentifier variable && (byName || aDate || isFact(variable.getName()))
                    || byName && (argument instanceof AstString || argument instanceof AstDot)
                    || aDate && (argument instanceof AstNumber || argument instanceof AstMethod);
            walk(argument);
        }
        refuse(!allowed, call);
    }

    private boolean isFact(String variable) {
        DeclaredVariable declared = platform.code().variables().get(variable);
        return declared != null && declared.fact() != null && declared.fact() != Fact.PERSON;
    }

    private void refuse(boolean refused, AstNode node) {
        if (refused) {
            beyond.add(node instanceof AstFunction function ? function.getName() + "()" : text(node));
        }
    }

    private static String text(AstNode node) {
        return node.getStructuralId(null);
    }
}
