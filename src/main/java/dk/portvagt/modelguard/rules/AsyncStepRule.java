package dk.portvagt.modelguard.rules;

import dk.portvagt.modelguard.code.WeightyCalls;
import dk.portvagt.modelguard.model.Camunda;
import dk.portvagt.modelguard.model.Expressions;
import dk.portvagt.modelguard.model.Finding;
import dk.portvagt.modelguard.model.ModelRule;
import dk.portvagt.modelguard.model.Models;
import dk.portvagt.modelguard.model.Platform;
import dk.portvagt.modelguard.model.ProcessModel;
import dk.portvagt.modelguard.model.Xml;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaFailedJobRetryTimeCycle;

/**
 * Requires that steps with bookings run in the background, and that background steps are retried with a pause.
 *
 * <p>A booking holds the lock of its pool line until the engine commits. That is short in a transaction of its own.
 */
class AsyncStepRule implements ModelRule {

    private static final Pattern CYCLE = Pattern.compile("R([1-9]|10)/PT[1-9]\\d{0,2}[MH]");
    private static final String KNOWN = "Sæt 'asynchronous before' og gentagelsen R5/PT5M";

    @Override
    public Stream<Finding> check(Models models, Platform platform) {
        return models.processes().stream()
                .flatMap(process -> Stream.concat(
                        process.all(FlowNode.class)
                                .flatMap(node ->
                                        Stream.concat(booking(process, node, platform), retried(process, node))),
                        bounded(process)));
    }

    private static Stream<Finding> booking(ProcessModel process, FlowNode node, Platform platform) {
        boolean books = Camunda.delegateExpressions(node)
                .flatMap(expression -> Expressions.bean(expression).stream())
                .<Class<?>>map(platform.beans()::get)
                .filter(bean -> bean != null)
                .anyMatch(bean -> platform.code().calls(bean, WeightyCalls.BOOKINGS));
        return books && !isAsync(node)
                ? Stream.of(process.finding(node, "Trinnet bogfører penge, men kører ikke asynkront", KNOWN))
                : Stream.empty();
    }

    private static Stream<Finding> retried(ProcessModel process, FlowNode node) {
        return isAsync(node) && !hasCycle(node)
                ? Stream.of(process.finding(node, "Trinnet kører asynkront uden gentagelse ved fejl", KNOWN))
                : Stream.empty();
    }

    private static Stream<Finding> bounded(ProcessModel process) {
        return process.elements()
                .filter(element -> element.getLocalName().equals("failedJobRetryTimeCycle"))
                .filter(element -> !CYCLE.matcher(Xml.text(element).strip()).matches())
                .map(element -> process.finding(
                        process.owner(element),
                        "Gentagelsen '" + Xml.text(element).strip() + "' ved fejl kan ikke bruges",
                        "Højst 10 gange, fx R5/PT5M"));
    }

    private static boolean isAsync(FlowNode node) {
        // The engine's model refuses to answer about background work behind an event-based gateway.
        if (node instanceof EventBasedGateway) {
            return node.isCamundaAsyncBefore();
        }
        return node.isCamundaAsyncBefore()
                || node.isCamundaAsyncAfter()
                || node.getChildElementsByType(MultiInstanceLoopCharacteristics.class).stream()
                        .anyMatch(MultiInstanceLoopCharacteristics::isCamundaAsyncBefore);
    }

    private static boolean hasCycle(FlowNode node) {
        Stream<CamundaFailedJobRetryTimeCycle> onLoop =
                node.getChildElementsByType(MultiInstanceLoopCharacteristics.class).stream()
                        .flatMap(loop -> Camunda.extensions(loop, CamundaFailedJobRetryTimeCycle.class).stream());
        return Stream.concat(Camunda.extensions(node, CamundaFailedJobRetryTimeCycle.class).stream(), onLoop)
                .findAny()
                .isPresent();
    }
}
