package dk.portvagt.modelguard.effect;

import dk.portvagt.engine.variable.Fact;
import dk.portvagt.modelguard.code.DeclaredVariable;
import dk.portvagt.modelguard.model.Models;
import dk.portvagt.modelguard.model.ProcessModel;
import dk.portvagt.modelguard.model.VariableFlow;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.FlowNode;

/**
 * Tells which gate, phase, step or answer a deployment lets a case pass by on its way to a phase or a booking.
 *
 * <p>The running model is the measure: whatever lies on every way to a phase or a booking must do so afterwards. The
 * ledger refuses a booking without its decision anyway; this tells the people who activate the model beforehand.
 */
final class GatePaths {

    private final ModelChange change;
    private final WeightySteps weighty;

    GatePaths(ModelChange change) {
        this.change = change;
        this.weighty = new WeightySteps(change.platform());
    }

    Stream<String> bypasses() {
        return change.processes()
                .flatMap(process -> Stream.concat(
                        undecided(process),
                        change.before().process(process.id()).stream()
                                .flatMap(running -> new Bypasses(running, process, bookings(running)).told())));
    }

    /** Finds bookings that no decision precedes, unless they already stand so in the running process. */
    private Stream<String> undecided(ProcessModel process) {
        Set<String> known = change.before().process(process.id()).stream()
                .flatMap(running -> withoutDecision(running, change.before()).keySet().stream())
                .collect(Collectors.toSet());
        Map<String, BaseElement> found = withoutDecision(process, change.after());
        found.keySet().removeAll(known);
        List<BaseElement> bookings = List.copyOf(found.values());
        return bookings.isEmpty()
                ? Stream.empty()
                : Stream.of("En sag i " + ProcessModel.describe(process.process()) + " kan nu nå "
                        + Parts.named(bookings)
                        + ", hvor der bogføres penge, uden at der er truffet en beslutning på vejen dertil.");
    }

    private Map<String, BaseElement> withoutDecision(ProcessModel process, Models models) {
        Set<BaseElement> deciding = new HashSet<>(weighty.deciding(process));
        Paths paths = new Paths(process);
        Set<FlowNode> reached = paths.reachedWithout(part -> deciding.contains(part)
                || part instanceof FlowNode node && isDecisionAwaited(node)
                || part instanceof CallActivity call && decides(call, models));
        return paths.parts().keyed(bookings(process).filter(reached::contains));
    }

    private boolean isDecisionAwaited(FlowNode node) {
        return VariableFlow.messageOf(node)
                .map(message -> change.platform().code().messages().getOrDefault(message, Set.of()))
                .filter(sent -> sent.stream().anyMatch(this::isDecision))
                .isPresent();
    }

    private boolean isDecision(String variable) {
        DeclaredVariable declared = change.platform().code().variables().get(variable);
        return declared != null && declared.fact() == Fact.DECISION;
    }

    private boolean decides(CallActivity call, Models models) {
        return References.called(call, models).stream()
                .anyMatch(called -> !weighty.deciding(called).isEmpty()
                        || called.all(FlowNode.class).anyMatch(this::isDecisionAwaited));
    }

    private Stream<FlowNode> bookings(ProcessModel process) {
        return weighty.booking(process).stream()
                .filter(FlowNode.class::isInstance)
                .map(FlowNode.class::cast);
    }
}
