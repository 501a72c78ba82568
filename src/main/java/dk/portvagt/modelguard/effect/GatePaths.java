package dk.portvagt.modelguard.effect;

import dk.portvagt.engine.variable.Fact;
import dk.portvagt.modelguard.code.DeclaredVariable;
import dk.portvagt.modelguard.model.Models;
import dk.portvagt.modelguard.model.ProcessModel;
import dk.portvagt.modelguard.model.VariableFlow;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.Task;

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
                        change.before().process(process.id()).stream().flatMap(running -> bypasses(running, process))));
    }

    private Stream<String> bypasses(ProcessModel running, ProcessModel process) {
        Paths before = new Paths(running);
        Paths after = new Paths(process);
        Map<String, BaseElement> targets =
                keyed(Stream.concat(running.all(CallActivity.class), bookings(running)), before.parts());
        Set<String> starts = starts(running, before.parts());
        Map<List<BaseElement>, List<BaseElement>> passed = new LinkedHashMap<>();
        keyed(guards(running, before.parts()), before.parts()).forEach((key, guard) -> {
            Set<String> now = starts.stream()
                    .flatMap(start -> newlyReached(before, after, key, otherThan(start, starts), targets.keySet()))
                    .collect(Collectors.toSet());
            List<BaseElement> past = targets.keySet().stream()
                    .filter(now::contains)
                    .map(targets::get)
                    .toList();
            if (!past.isEmpty()) {
                passed.computeIfAbsent(past, it -> new ArrayList<>()).add(guard);
            }
        });
        return passed.entrySet().stream()
                .map(it -> "En sag i " + ProcessModel.describe(process.process()) + " kan nu nå "
                        + Parts.named(it.getKey()) + " uden at have været forbi " + Parts.named(it.getValue()) + ".");
    }

    /** Finds the targets that can be reached without the guard after the change, and could not before. */
    private static Stream<String> newlyReached(
            Paths before, Paths after, String guard, Set<String> otherStarts, Set<String> targets) {
        Set<String> already = reachedWithout(before, guard, otherStarts);
        Set<String> guarded = targets.stream()
                .filter(target -> !target.equals(guard) && !already.contains(target))
                .collect(Collectors.toSet());
        return guarded.isEmpty()
                ? Stream.empty()
                : reachedWithout(after, guard, otherStarts).stream().filter(guarded::contains);
    }

    private static Set<String> reachedWithout(Paths paths, String guard, Set<String> otherStarts) {
        Parts parts = paths.parts();
        return paths
                .reachedWithout(part -> guard.equals(parts.key(part))
                        || part instanceof StartEvent && otherStarts.contains(parts.key(part)))
                .stream()
                .map(parts::key)
                .collect(Collectors.toSet());
    }

    /**
     * Finds the starts of the process itself. Each is followed on its own: a solution that is in operation already has
     * passed no gate, and that must not hide that another case no longer has to.
     */
    private static Set<String> starts(ProcessModel process, Parts parts) {
        return process.all(StartEvent.class)
                .filter(start -> !(start.getParentElement() instanceof SubProcess))
                .map(parts::key)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Set<String> otherThan(String start, Set<String> starts) {
        return starts.stream().filter(other -> !other.equals(start)).collect(Collectors.toSet());
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
        return keyed(bookings(process).filter(reached::contains), paths.parts());
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

    private static Stream<BaseElement> guards(ProcessModel process, Parts parts) {
        return Stream.of(
                        process.all(CallActivity.class),
                        process.all(Task.class),
                        process.all(SequenceFlow.class).filter(flow -> parts.isChoice(flow.getSource())))
                .flatMap(it -> it);
    }

    private static Map<String, BaseElement> keyed(Stream<? extends BaseElement> elements, Parts parts) {
        Map<String, BaseElement> keyed = new LinkedHashMap<>();
        elements.forEach(element -> keyed.putIfAbsent(parts.key(element), element));
        return keyed;
    }
}
