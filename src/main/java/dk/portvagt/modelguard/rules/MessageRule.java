package dk.portvagt.modelguard.rules;

import dk.portvagt.modelguard.model.Finding;
import dk.portvagt.modelguard.model.ModelRule;
import dk.portvagt.modelguard.model.Models;
import dk.portvagt.modelguard.model.Platform;
import dk.portvagt.modelguard.model.ProcessModel;
import dk.portvagt.modelguard.model.VariableFlow;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.StartEvent;

/**
 * Requires that every awaited message has a sender, and that no process starts on a message that a case waits for:
 * otherwise it could take the message from the case, or start a second process beside it.
 */
class MessageRule implements ModelRule {

    @Override
    public Stream<Finding> check(Models models, Platform platform) {
        return Stream.concat(unsent(models, platform), taken(models));
    }

    private static Stream<Finding> unsent(Models models, Platform platform) {
        return models.processes().stream()
                .flatMap(process -> process.all(FlowNode.class)
                        .flatMap(node -> VariableFlow.messageOf(node)
                                .filter(message -> !platform.code().messages().containsKey(message))
                                .map(message -> process.finding(
                                        node,
                                        "Ingen sender beskeden '" + message + "'",
                                        Finding.known(
                                                "beskeder",
                                                message,
                                                platform.code().messages().keySet())))
                                .stream()));
    }

    private record Receiver(ProcessModel process, FlowNode node, String message) {

        boolean starts() {
            return node instanceof StartEvent && node.getParentElement() instanceof Process;
        }
    }

    private static Stream<Finding> taken(Models models) {
        List<Receiver> receivers = models.processes().stream()
                .flatMap(process -> process.all(FlowNode.class)
                        .flatMap(node ->
                                VariableFlow.messageOf(node)
                                        .map(message -> new Receiver(process, node, message))
                                        .stream()))
                .toList();
        return receivers.stream()
                .filter(Receiver::starts)
                .flatMap(start -> receivers.stream()
                        .filter(other ->
                                other.node() != start.node() && other.message().equals(start.message()))
                        .limit(1)
                        .map(other -> start.process()
                                .finding(
                                        start.node(),
                                        "Processen starter på beskeden '" + start.message() + "', som "
                                                + ProcessModel.describe(other.node()) + " i "
                                                + other.process().file() + " også modtager,",
                                        "Start processen på en anden måde")));
    }
}
