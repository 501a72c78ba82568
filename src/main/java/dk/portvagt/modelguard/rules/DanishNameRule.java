package dk.portvagt.modelguard.rules;

import dk.portvagt.modelguard.model.Finding;
import dk.portvagt.modelguard.model.ModelRule;
import dk.portvagt.modelguard.model.Models;
import dk.portvagt.modelguard.model.Platform;
import dk.portvagt.modelguard.model.ProcessModel;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.EventDefinition;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.InclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.jspecify.annotations.Nullable;

/**
 * Requires the names that a reader of the diagram needs: on steps, on gateways as questions, and on their exits as
 * answers.
 */
class DanishNameRule implements ModelRule {

    @Override
    public Stream<Finding> check(Models models, Platform platform) {
        return models.processes().stream().flatMap(process -> {
            Set<String> questions = questions(process);
            return Stream.of(named(process, questions), answered(process, questions), documented(process))
                    .flatMap(it -> it);
        });
    }

    private static Stream<Finding> named(ProcessModel process, Set<String> questions) {
        return process.all(FlowElement.class)
                .filter(element ->
                        element instanceof Activity || element instanceof Event || questions.contains(element.getId()))
                .filter(element -> isBlank(element.getName()) && !isPlainEndOfSubProcess(element))
                .map(element -> process.finding(element, "Der mangler et dansk navn"));
    }

    /** Exempts the plain start and end of an embedded sub-process, which are self-evident. */
    private static boolean isPlainEndOfSubProcess(FlowElement element) {
        return (element instanceof StartEvent || element instanceof EndEvent)
                && element.getParentElement() instanceof SubProcess around
                && !around.triggeredByEvent()
                && element.getChildElementsByType(EventDefinition.class).isEmpty();
    }

    private static Stream<Finding> answered(ProcessModel process, Set<String> questions) {
        return process.all(SequenceFlow.class)
                .filter(flow -> questions.contains(source(flow)) && isBlank(flow.getName()))
                .map(flow -> process.finding(flow.getSource(), "En vej ud ('" + flow.getId() + "') har intet navn"));
    }

    private static Stream<Finding> documented(ProcessModel process) {
        return process.all(UserTask.class)
                .filter(task -> task.getDocumentations().stream().allMatch(it -> isBlank(it.getTextContent())))
                .map(task -> process.finding(task, "Der mangler en vejledning (documentation)"));
    }

    /** Returns the ids of the gateways with more than one exit. */
    private static Set<String> questions(ProcessModel process) {
        Map<String, Long> waysOut = process.all(SequenceFlow.class)
                .collect(Collectors.groupingBy(DanishNameRule::source, Collectors.counting()));
        return process.all(Gateway.class)
                .filter(gateway -> gateway instanceof ExclusiveGateway || gateway instanceof InclusiveGateway)
                .map(Gateway::getId)
                .filter(gateway -> waysOut.getOrDefault(gateway, 0L) > 1)
                .collect(Collectors.toSet());
    }

    private static String source(SequenceFlow flow) {
        return flow.getAttributeValue("sourceRef");
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
