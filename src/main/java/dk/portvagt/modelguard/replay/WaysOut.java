package dk.portvagt.modelguard.replay;

import dk.portvagt.modelguard.model.ProcessModel;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.jspecify.annotations.Nullable;

/** Describes where a case goes from a step: through gateways, up to the steps behind them. */
sealed interface WaysOut {

    /**
     * Returns the steps that a case reaches.
     *
     * @param holds evaluates a condition with what is known of the case
     */
    Set<String> reached(Predicate<String> holds);

    /**
     * Reads the ways out of a step. Two models in which they are equal treat every case in the same way there.
     *
     * @return empty if the model has no such step
     */
    static Optional<WaysOut> of(ProcessModel model, String step) {
        return model.bpmn().getModelElementById(step) instanceof FlowNode node && !(node instanceof Gateway)
                ? Optional.of(split(model, node, new HashSet<>()))
                : Optional.empty();
    }

    private static WaysOut split(ProcessModel model, FlowNode node, Set<String> before) {
        if (!before.add(node.getId())) {
            return new Step(node.getId());
        }
        // The engine takes arrows in the order of the file, not in that of the gateway's own list.
        List<Branch> branches = new ArrayList<>();
        model.all(SequenceFlow.class)
                .filter(flow -> flow.getSource().equals(node))
                .forEach(flow -> branches.add(new Branch(condition(flow), isDefault(flow), to(model, flow, before))));
        before.remove(node.getId());
        return new Split(node instanceof ExclusiveGateway, node instanceof ParallelGateway, branches);
    }

    private static WaysOut to(ProcessModel model, SequenceFlow flow, Set<String> before) {
        FlowNode target = flow.getTarget();
        return target instanceof Gateway && !(target instanceof EventBasedGateway)
                ? split(model, target, before)
                : new Step(target.getId());
    }

    private static @Nullable String condition(SequenceFlow flow) {
        return flow.getConditionExpression() == null
                ? null
                : flow.getConditionExpression().getTextContent().strip();
    }

    private static boolean isDefault(SequenceFlow flow) {
        return flow.getId().equals(flow.getSource().getAttributeValue("default"));
    }

    /** The end of a way: a step that waits or works, an event, or an end. */
    record Step(String id) implements WaysOut {

        @Override
        public Set<String> reached(Predicate<String> holds) {
            return Set.of(id);
        }
    }

    /**
     * The arrows out of a step or a gateway.
     *
     * @param onlyFirst whether a case follows one arrow
     * @param all whether a case follows every arrow, whatever its condition
     */
    record Split(boolean onlyFirst, boolean all, List<Branch> branches) implements WaysOut {

        @Override
        public Set<String> reached(Predicate<String> holds) {
            Set<String> reached = new TreeSet<>();
            for (Branch branch : taken(holds)) {
                reached.addAll(branch.to().reached(holds));
            }
            return reached;
        }

        private List<Branch> taken(Predicate<String> holds) {
            if (all) {
                return branches;
            }
            List<Branch> taken = branches.stream()
                    .filter(branch -> !branch.isDefault())
                    .filter(branch -> branch.condition() == null || holds.test(branch.condition()))
                    .limit(onlyFirst ? 1 : Long.MAX_VALUE)
                    .toList();
            return !taken.isEmpty()
                    ? taken
                    : branches.stream()
                            .filter(Branch::isDefault)
                            .findFirst()
                            .map(List::of)
                            .orElse(List.of());
        }
    }

    /** An arrow. */
    record Branch(@Nullable String condition, boolean isDefault, WaysOut to) {}
}
