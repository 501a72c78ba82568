package dk.portvagt.modelguard.rules;

import dk.portvagt.modelguard.model.Finding;
import dk.portvagt.modelguard.model.ModelRule;
import dk.portvagt.modelguard.model.Models;
import dk.portvagt.modelguard.model.Platform;
import dk.portvagt.modelguard.model.VariableFlow;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.FlowNode;

/** Requires that every awaited message has a sender. */
class MessageRule implements ModelRule {

    @Override
    public Stream<Finding> check(Models models, Platform platform) {
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
}
