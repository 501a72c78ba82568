package dk.portvagt.modelguard.rules;

import dk.portvagt.modelguard.model.Camunda;
import dk.portvagt.modelguard.model.Expressions;
import dk.portvagt.modelguard.model.Models;
import dk.portvagt.modelguard.model.Platform;
import dk.portvagt.modelguard.model.ProcessModel;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.Error;
import org.camunda.bpm.model.bpmn.instance.ErrorEventDefinition;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** Computes the sources of BPMN errors and the places that catch them. */
final class ErrorFlow {

    private final Models models;
    private final Platform platform;

    ErrorFlow(Models models, Platform platform) {
        this.models = models;
        this.platform = platform;
    }

    /** Tells whether errors begin here, rather than pass through from inside. */
    static boolean isSource(FlowNode node) {
        return !(node instanceof SubProcess) && !(node instanceof CallActivity);
    }

    /** Returns the codes of the errors that a node can raise; for a sub-process or a call those that leave it. */
    Set<String> raisedBy(FlowNode node) {
        Set<String> codes = new TreeSet<>();
        Camunda.delegateExpressions(node)
                .flatMap(expression -> Expressions.bean(expression).stream())
                .<Class<?>>map(platform.beans()::get)
                .filter(bean -> bean != null)
                .forEach(bean -> codes.addAll(platform.code().errorsOf(bean)));
        if (node instanceof EndEvent) {
            codes.addAll(codes(node));
        }
        if (node instanceof SubProcess subProcess) {
            codes.addAll(escaping(subProcess));
        }
        if (node instanceof CallActivity call) {
            models.process(String.valueOf(call.getCalledElement()))
                    .ifPresent(called -> codes.addAll(escaping(called.process())));
        }
        return codes;
    }

    private Set<String> escaping(ModelElementInstance scope) {
        Set<String> codes = new TreeSet<>();
        for (FlowNode node : scope.getChildElementsByType(FlowNode.class)) {
            raisedBy(node).stream()
                    .filter(code -> !isCaughtAt(node, code) && !isCaughtIn(scope, code))
                    .forEach(codes::add);
        }
        return codes;
    }

    /**
     * Tells whether an error of the node is caught: at the node, around it, or by every process that calls its process.
     */
    boolean isCaught(ProcessModel process, FlowNode node, String code) {
        if (isCaughtAt(node, code) || isCaughtIn(node.getParentElement(), code)) {
            return true;
        }
        if (node.getParentElement() instanceof SubProcess parent) {
            return isCaught(process, parent, code);
        }
        List<CallActivity> calls = models.processes().stream()
                .flatMap(caller -> caller.all(CallActivity.class))
                .filter(call -> process.id().equals(call.getCalledElement()))
                .toList();
        return !calls.isEmpty() && calls.stream().allMatch(call -> isCaught(processOf(call), call, code));
    }

    private ProcessModel processOf(CallActivity call) {
        return models.processes().stream()
                .filter(process -> process.bpmn().equals(call.getModelInstance()))
                .findFirst()
                .orElseThrow();
    }

    private static boolean isCaughtAt(FlowNode node, String code) {
        return node.getModelInstance().getModelElementsByType(BoundaryEvent.class).stream()
                .filter(event -> node.equals(event.getAttachedTo()))
                .anyMatch(event -> catches(event, code));
    }

    private static boolean isCaughtIn(ModelElementInstance scope, String code) {
        return scope.getChildElementsByType(SubProcess.class).stream()
                .filter(SubProcess::triggeredByEvent)
                .flatMap(handler -> handler.getChildElementsByType(StartEvent.class).stream())
                .anyMatch(start -> catches(start, code));
    }

    private static boolean catches(Event event, String code) {
        return event.getChildElementsByType(ErrorEventDefinition.class).stream()
                .anyMatch(error -> code(error).map(code::equals).orElse(true));
    }

    /** Returns the codes of the errors that an event names; empty for one that catches everything or no errors. */
    static Set<String> caughtBy(BoundaryEvent event) {
        return codes(event);
    }

    private static Set<String> codes(ModelElementInstance event) {
        Set<String> codes = new TreeSet<>();
        event.getChildElementsByType(ErrorEventDefinition.class)
                .forEach(error -> code(error).ifPresent(codes::add));
        return codes;
    }

    private static Optional<String> code(ErrorEventDefinition definition) {
        return Optional.ofNullable(definition.getError()).map(Error::getErrorCode);
    }
}
