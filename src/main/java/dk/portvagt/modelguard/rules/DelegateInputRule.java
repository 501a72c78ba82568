package dk.portvagt.modelguard.rules;

import dk.portvagt.modelguard.model.Camunda;
import dk.portvagt.modelguard.model.Expressions;
import dk.portvagt.modelguard.model.Finding;
import dk.portvagt.modelguard.model.FlowRule;
import dk.portvagt.modelguard.model.Models;
import dk.portvagt.modelguard.model.Platform;
import dk.portvagt.modelguard.model.ProcessModel;
import dk.portvagt.modelguard.model.VariableFlow;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.FlowNode;

/** Requires that the mandatory variables of a step of the system are set on the way to it. */
class DelegateInputRule implements FlowRule {

    @Override
    public Stream<Finding> check(Models models, Platform platform, VariableFlow flow) {
        return models.processes().stream()
                .flatMap(process -> process.all(FlowNode.class)
                        .flatMap(node -> Camunda.delegateExpressions(node)
                                .flatMap(expression -> Expressions.bean(expression).stream())
                                .flatMap(bean -> check(process, node, bean, platform, flow))));
    }

    private static Stream<Finding> check(
            ProcessModel process, FlowNode node, String bean, Platform platform, VariableFlow flow) {
        Class<?> type = platform.beans().get(bean);
        if (type == null) {
            return Stream.empty();
        }
        Set<String> available = flow.availableAt(process, node);
        return platform.code().requiredBy(type).stream()
                .filter(name -> !available.contains(name))
                .map(name -> process.finding(
                        node,
                        "Systemtrinnet '" + bean + "' har brug for '" + name + "', som ingen har angivet,",
                        Finding.nearest(name, available)));
    }
}
