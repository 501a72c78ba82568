package dk.portvagt.modelguard.rules;

import dk.portvagt.modelguard.model.Camunda;
import dk.portvagt.modelguard.model.Expressions;
import dk.portvagt.modelguard.model.Finding;
import dk.portvagt.modelguard.model.ModelRule;
import dk.portvagt.modelguard.model.Models;
import dk.portvagt.modelguard.model.Platform;
import dk.portvagt.modelguard.model.ProcessModel;
import dk.portvagt.modelguard.model.Xml;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SendTask;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;

/** Requires that steps of the system and listeners are Portvagt's own beans, under their names in Java. */
class BeanRule implements ModelRule {

    private static final Set<Class<?>> STEP = Set.of(JavaDelegate.class);
    private static final Set<Class<?>> EXECUTION_LISTENER = Set.of(ExecutionListener.class, JavaDelegate.class);
    private static final Set<Class<?>> TASK_LISTENER = Set.of(TaskListener.class);

    private static final String LIST = "; alle står i docs/systemtrin.md";

    @Override
    public Stream<Finding> check(Models models, Platform platform) {
        return models.processes().stream()
                .flatMap(process -> Stream.concat(
                        process.elements().flatMap(element -> unknown(process, element, platform)), missing(process)));
    }

    private static Stream<Finding> unknown(ProcessModel process, Element element, Platform platform) {
        Set<Class<?>> wanted = wanted(element);
        return Xml.attributes(element)
                .filter(attribute -> Camunda.STEP.equals(attribute.getLocalName()))
                .map(Attr::getValue)
                .filter(expression -> Expressions.bean(expression)
                        .filter(bean -> isStep(platform.beans().get(bean), wanted, platform))
                        .isEmpty())
                .map(expression -> Expressions.bean(expression).orElse(expression))
                .map(step -> process.finding(
                        process.owner(element),
                        "Ukendt systemtrin '" + step + "'",
                        Finding.known("systemtrin", step, known(wanted, platform)) + LIST));
    }

    private static Set<Class<?>> wanted(Element element) {
        return switch (element.getLocalName()) {
            case "executionListener" -> EXECUTION_LISTENER;
            case "taskListener" -> TASK_LISTENER;
            default -> STEP;
        };
    }

    private static boolean isStep(@Nullable Class<?> bean, Set<Class<?>> wanted, Platform platform) {
        return bean != null && platform.isOwn(bean) && wanted.stream().anyMatch(kind -> kind.isAssignableFrom(bean));
    }

    private static Set<String> known(Set<Class<?>> wanted, Platform platform) {
        Set<String> names = new TreeSet<>();
        platform.beans().entrySet().stream()
                .filter(bean -> isStep(bean.getValue(), wanted, platform))
                .map(Map.Entry::getKey)
                .forEach(names::add);
        return names;
    }

    private static Stream<Finding> missing(ProcessModel process) {
        return process.all(FlowNode.class)
                .filter(node -> node instanceof ServiceTask || node instanceof SendTask)
                .filter(node -> Camunda.attribute(node, Camunda.STEP).isEmpty())
                .map(node -> process.finding(node, "Der mangler et systemtrin (delegate expression)"));
    }
}
