package dk.portvagt.modelguard.effect;

import dk.portvagt.form.FormField;
import dk.portvagt.form.Toggle;
import dk.portvagt.modelguard.model.AskedTables;
import dk.portvagt.modelguard.model.Camunda;
import dk.portvagt.modelguard.model.Expressions;
import dk.portvagt.modelguard.model.FormModel;
import dk.portvagt.modelguard.model.FormTexts;
import dk.portvagt.modelguard.model.ModelExpressions;
import dk.portvagt.modelguard.model.Models;
import dk.portvagt.modelguard.model.Platform;
import dk.portvagt.modelguard.model.ProcessModel;
import dk.portvagt.modelguard.model.VariableFlow;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOut;

/** Finds the steps and flows of a process that read a variable: in expressions, mappings, code, tables and forms. */
final class Readers {

    private Readers() {}

    /** Returns the readers, those that act on the value first. */
    static Stream<BaseElement> of(String variable, ProcessModel process, Models models, Platform platform) {
        Stream<BaseElement> expressions = ModelExpressions.of(process)
                .filter(place -> Expressions.problem(place.expression()).isEmpty()
                        && Expressions.identifiers(place.expression()).contains(variable))
                .map(ModelExpressions.Place::owner);
        return Stream.of(
                        expressions,
                        nodes(process, node -> isAskedByTable(variable, node, models)),
                        nodes(process, node -> isReadByCode(variable, node, platform)),
                        nodes(process, node -> isHandedOn(variable, node)),
                        nodes(process, node -> isShown(variable, node, models)))
                .flatMap(it -> it)
                .distinct();
    }

    private static Stream<BaseElement> nodes(ProcessModel process, Predicate<FlowNode> reads) {
        return process.all(FlowNode.class).filter(reads).map(BaseElement.class::cast);
    }

    private static boolean isHandedOn(String variable, FlowNode node) {
        return node instanceof CallActivity call
                && Stream.concat(
                                Camunda.extensions(call, CamundaIn.class).stream()
                                        .map(CamundaIn::getCamundaSource),
                                Camunda.extensions(call, CamundaOut.class).stream()
                                        .map(CamundaOut::getCamundaSource))
                        .anyMatch(variable::equals);
    }

    private static boolean isReadByCode(String variable, FlowNode node, Platform platform) {
        return Camunda.delegateExpressions(node)
                .flatMap(expression -> Expressions.bean(expression).stream())
                .flatMap(bean -> Stream.ofNullable(platform.beans().get(bean)))
                .anyMatch(bean -> platform.code().readBy(bean).contains(variable));
    }

    private static boolean isAskedByTable(String variable, FlowNode node, Models models) {
        return Camunda.attribute(node, "decisionRef").map(AskedTables::of).stream()
                .flatMap(tables -> tables.stream())
                .flatMap(table -> models.decision(table).stream())
                .anyMatch(table -> table.inputs().contains(variable));
    }

    private static boolean isShown(String variable, FlowNode node, Models models) {
        return VariableFlow.formOf(node).flatMap(models::form).stream()
                .anyMatch(form -> FormTexts.namesRead(form).contains(variable) || isFieldShown(variable, form));
    }

    private static boolean isFieldShown(String variable, FormModel form) {
        return form.schema().fields().stream()
                .filter(field -> !field.readOnly().equals(Toggle.OFF))
                .map(FormField::key)
                .anyMatch(variable::equals);
    }
}
