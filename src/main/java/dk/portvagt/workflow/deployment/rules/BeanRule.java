package dk.portvagt.workflow.deployment.rules;

import dk.portvagt.workflow.deployment.Camunda;
import dk.portvagt.workflow.deployment.Expressions;
import dk.portvagt.workflow.deployment.Finding;
import dk.portvagt.workflow.deployment.ModelRule;
import dk.portvagt.workflow.deployment.Models;
import dk.portvagt.workflow.deployment.Platform;
import dk.portvagt.workflow.deployment.ProcessModel;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SendTask;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;

/** Steps the system takes, and its listeners, exist in Java under the name the model calls them by. */
class BeanRule implements ModelRule {

    @Override
    public Stream<Finding> check(Models models, Platform platform) {
        return models.processes().stream()
                .flatMap(process -> process.all(FlowNode.class)
                        .flatMap(node -> Stream.concat(unknown(process, node, platform), missing(process, node))));
    }

    private static Stream<Finding> unknown(ProcessModel process, FlowNode node, Platform platform) {
        return Camunda.delegateExpressions(node)
                .filter(expression -> !isStep(Expressions.bean(expression), platform))
                .map(expression -> process.finding(
                        node,
                        "Ukendt systemtrin '" + Expressions.bean(expression).orElse(expression) + "'",
                        known(platform)));
    }

    private static Stream<Finding> missing(ProcessModel process, FlowNode node) {
        boolean needsStep = node instanceof ServiceTask || node instanceof SendTask;
        return needsStep && Camunda.attribute(node, "delegateExpression").isEmpty()
                ? Stream.of(process.finding(node, "Der mangler et systemtrin (delegate expression)"))
                : Stream.empty();
    }

    private static boolean isStep(Optional<String> bean, Platform platform) {
        return bean.map(platform.beans()::get).filter(BeanRule::isStep).isPresent();
    }

    private static boolean isStep(Class<?> type) {
        return JavaDelegate.class.isAssignableFrom(type)
                || ExecutionListener.class.isAssignableFrom(type)
                || TaskListener.class.isAssignableFrom(type);
    }

    private static String known(Platform platform) {
        TreeSet<String> names = new TreeSet<>();
        platform.beans().entrySet().stream()
                .filter(bean -> isStep(bean.getValue()))
                .map(Map.Entry::getKey)
                .forEach(names::add);
        return Finding.known("systemtrin", names);
    }
}
