package dk.portvagt.modelguard.effect;

import dk.portvagt.acquisition.Track;
import dk.portvagt.engine.variable.Choices;
import dk.portvagt.modelguard.model.Expressions;
import dk.portvagt.modelguard.model.ProcessModel;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.impl.juel.AstBinary;
import org.camunda.bpm.impl.juel.AstBoolean;
import org.camunda.bpm.impl.juel.AstEval;
import org.camunda.bpm.impl.juel.AstIdentifier;
import org.camunda.bpm.impl.juel.AstNested;
import org.camunda.bpm.impl.juel.AstString;
import org.camunda.bpm.impl.juel.AstUnary;
import org.camunda.bpm.impl.juel.Builder;
import org.camunda.bpm.impl.juel.Node;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;

/** Tells which flows of a process a case on one track never takes, as far as conditions on the track alone decide. */
final class TrackWays {

    private static final String VARIABLE = "track";

    private final Parts parts;
    private final String track;
    private final Set<SequenceFlow> closed;

    TrackWays(ProcessModel process, Parts parts, Track track) {
        this.parts = parts;
        this.track = Choices.choice(track);
        this.closed = process.all(SequenceFlow.class).filter(this::isNeverTaken).collect(Collectors.toSet());
    }

    /** Tells whether some flow is never taken; without one, the track makes no difference here. */
    boolean differ() {
        return !closed.isEmpty();
    }

    boolean isClosed(BaseElement part) {
        return part instanceof SequenceFlow flow && closed.contains(flow);
    }

    /** Tells whether the track leaves no other flow than this one, so that nothing is chosen. */
    boolean isOnlyOne(SequenceFlow flow) {
        return !closed.contains(flow)
                && parts.outgoing(flow.getSource()).stream()
                        .allMatch(other -> other.equals(flow) || closed.contains(other));
    }

    /** A flow without a condition is taken when no other holds. */
    private boolean isNeverTaken(SequenceFlow flow) {
        return Parts.conditionOf(flow).isPresent()
                ? holds(flow).filter(holds -> !holds).isPresent()
                : parts.isChoice(flow.getSource())
                        && parts.outgoing(flow.getSource()).stream()
                                .anyMatch(other -> holds(other).orElse(false));
    }

    private Optional<Boolean> holds(SequenceFlow flow) {
        return Parts.conditionOf(flow)
                .filter(condition -> Expressions.problem(condition).isEmpty())
                .flatMap(condition -> value(new Builder(Builder.Feature.METHOD_INVOCATIONS)
                        .build(condition)
                        .getRoot()));
    }

    /** Returns what the expression is on this track; empty where it depends on something else. */
    private Optional<Boolean> value(Node node) {
        if (node instanceof AstEval || node instanceof AstNested) {
            return value(node.getChild(0));
        }
        if (node instanceof AstBoolean constant) {
            return Optional.of((Boolean) constant.eval(null, null));
        }
        if (node instanceof AstUnary unary && unary.getOperator() == AstUnary.NOT) {
            return value(unary.getChild(0)).map(holds -> !holds);
        }
        return node instanceof AstBinary binary ? value(binary) : Optional.empty();
    }

    private Optional<Boolean> value(AstBinary binary) {
        Node left = binary.getChild(0);
        Node right = binary.getChild(1);
        AstBinary.Operator operator = binary.getOperator();
        if (operator == AstBinary.EQ || operator == AstBinary.NE) {
            return same(left, right).or(() -> same(right, left)).map(same -> same == (operator == AstBinary.EQ));
        }
        if (operator == AstBinary.AND || operator == AstBinary.OR) {
            boolean decisive = operator == AstBinary.OR;
            Optional<Boolean> one = value(left);
            Optional<Boolean> other = value(right);
            return one.filter(holds -> holds == decisive)
                    .or(() -> other.filter(holds -> holds == decisive))
                    .or(() -> one.flatMap(holds -> other));
        }
        return Optional.empty();
    }

    private Optional<Boolean> same(Node variable, Node text) {
        return variable instanceof AstIdentifier identifier
                        && identifier.getName().equals(VARIABLE)
                        && text instanceof AstString string
                ? Optional.of(track.equals(string.eval(null, null)))
                : Optional.empty();
    }
}
