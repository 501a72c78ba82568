package dk.portvagt.modelguard.effect;

import dk.portvagt.modelguard.model.Camunda;
import dk.portvagt.modelguard.model.Models;
import dk.portvagt.modelguard.model.ProcessModel;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EventDefinition;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/**
 * Tells which steps that a law demands a deployment removes, or lets cases skip in a new way. The call of a process
 * with such a step counts like the step.
 */
final class LegalSteps {

    private static final List<String> WRITTEN = List.of("messageRef", "errorRef", "signalRef", "escalationRef");

    private final ModelChange change;

    LegalSteps(ModelChange change) {
        this.change = change;
    }

    Stream<String> losses() {
        return change.processes()
                .flatMap(process -> change.before().process(process.id()).stream()
                        .flatMap(running ->
                                Arrays.stream(LegalStep.values()).flatMap(step -> loss(running, process, step))));
    }

    private Stream<String> loss(ProcessModel running, ProcessModel process, LegalStep step) {
        List<FlowNode> before = reached(running, step, change.before());
        List<FlowNode> after = reached(process, step, change.after());
        if (before.isEmpty()) {
            return Stream.empty();
        }
        String where = ProcessModel.describe(process.process());
        if (after.isEmpty()) {
            return Stream.of("I " + where + " kommer en sag ikke længere til " + Parts.named(before) + ": så mangler "
                    + step.loss() + ".");
        }
        Set<String> ways = waysPast(running, before);
        Set<String> ends = endsWithout(process, after, ways);
        ends.removeAll(endsWithout(running, before, ways));
        return ends.isEmpty() && loops(before).containsAll(loops(after))
                ? Stream.empty()
                : Stream.of("I " + where + " kan en sag nu springe " + Parts.named(after)
                        + " over, hvor den ikke kunne det før: så mangler " + step.loss() + ".");
    }

    private static List<FlowNode> reached(ProcessModel process, LegalStep step, Models models) {
        Set<FlowNode> reached = new Paths(process).reachedWithout(it -> false);
        return process.all(FlowNode.class)
                .filter(node -> is(node, step) || node instanceof CallActivity call && leadsTo(call, step, models))
                .filter(reached::contains)
                .toList();
    }

    private static boolean is(FlowNode node, LegalStep step) {
        return Camunda.attribute(node, step.attribute())
                .filter(step.reference()::equals)
                .isPresent();
    }

    private static boolean leadsTo(CallActivity call, LegalStep step, Models models) {
        return References.called(call, models).stream()
                .anyMatch(called -> called.all(FlowNode.class).anyMatch(node -> is(node, step)));
    }

    /** Returns the ways by which a case that could have come to the steps no longer can: flows and events. */
    private static Set<String> waysPast(ProcessModel process, List<FlowNode> steps) {
        Paths paths = new Paths(process);
        Set<FlowNode> leading = paths.leadingTo(steps);
        Set<FlowNode> reached = paths.reachedWithout(steps::contains);
        Set<String> past = new HashSet<>();
        paths.all()
                .filter(way -> reached.contains(way.from()) && leading.contains(way.from()))
                .filter(way -> !leading.contains(way.to()))
                .filter(way -> !(way.by() instanceof SequenceFlow flow)
                        || paths.parts().isChoice(flow.getSource()))
                .forEach(way -> past.add(key(way.by(), paths.parts())));
        process.all(StartEvent.class)
                .filter(start -> isOfEventPart(start) && !leading.contains(start))
                .forEach(start -> past.add(key(start, paths.parts())));
        return past;
    }

    /** Returns the ends that a case can reach without the steps and without certain ways past them. */
    private static Set<String> endsWithout(ProcessModel process, List<FlowNode> steps, Set<String> ways) {
        Paths paths = new Paths(process);
        Parts parts = paths.parts();
        Set<FlowNode> reached = paths.reachedWithout(
                part -> steps.contains(part) || ways.contains(key(part, parts)) || goesOnBeside(part));
        return paths.ends(reached).map(end -> key(end, parts)).collect(Collectors.toSet());
    }

    /** Tells whether the event begins something beside the steps, which go on. */
    private static boolean goesOnBeside(BaseElement part) {
        return part instanceof BoundaryEvent event && !event.cancelActivity()
                || part instanceof StartEvent start && isOfEventPart(start) && !start.isInterrupting();
    }

    private static boolean isOfEventPart(StartEvent start) {
        return start.getParentElement() instanceof SubProcess part && part.triggeredByEvent();
    }

    /** Returns the loops of the steps and of what is around them: one over an empty list skips them. */
    private static List<String> loops(List<FlowNode> steps) {
        return steps.stream()
                .flatMap(step -> Stream.iterate(
                        (ModelElementInstance) step,
                        FlowNode.class::isInstance,
                        ModelElementInstance::getParentElement))
                .flatMap(node -> node.getChildElementsByType(MultiInstanceLoopCharacteristics.class).stream())
                .map(LegalSteps::text)
                .toList();
    }

    private static String key(BaseElement part, Parts parts) {
        return part instanceof SequenceFlow flow
                ? parts.key(flow)
                : part.getId()
                        + part.getChildElementsByType(EventDefinition.class).stream()
                                .map(LegalSteps::text)
                                .toList();
    }

    /** Returns what the event waits for, or what the loop goes through. */
    private static String text(ModelElementInstance element) {
        return Stream.concat(
                        Stream.of(element.getRawTextContent().strip()),
                        Stream.concat(
                                WRITTEN.stream().flatMap(name -> Stream.ofNullable(element.getAttributeValue(name))),
                                Camunda.attribute(element, "collection").stream()))
                .collect(Collectors.joining(" "));
    }
}
