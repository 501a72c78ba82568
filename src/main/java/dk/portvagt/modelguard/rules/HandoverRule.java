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
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOut;

/**
 * Requires that the variables a call hands over or takes back can exist. Otherwise the engine passes on an empty value,
 * unnoticed.
 */
class HandoverRule implements FlowRule {

    @Override
    public Stream<Finding> check(Models models, Platform platform, VariableFlow flow) {
        return models.processes().stream()
                .flatMap(process -> process.all(CallActivity.class)
                        .flatMap(call ->
                                Stream.concat(handedOver(process, call, flow), handedBack(process, call, flow))));
    }

    private static Stream<Finding> handedOver(ProcessModel process, CallActivity call, VariableFlow flow) {
        Set<String> available = flow.availableAt(process, call);
        return Camunda.extensions(call, CamundaIn.class).stream()
                .flatMap(in -> Stream.ofNullable(in.getCamundaSource()))
                .filter(name -> !Expressions.isExpression(name) && !available.contains(name))
                .map(name -> process.finding(
                        call,
                        "Kaldet giver '" + name + "' med, som ingen har angivet,",
                        Finding.nearest(name, available)));
    }

    private static Stream<Finding> handedBack(ProcessModel process, CallActivity call, VariableFlow flow) {
        return Camunda.extensions(call, CamundaOut.class).stream()
                .flatMap(out -> Stream.ofNullable(out.getCamundaSource()))
                .filter(name -> !Expressions.isExpression(name) && !flow.canHandBack(call, name))
                .map(name -> process.finding(
                        call,
                        "Kaldet henter '" + name + "', som ingen angiver i '" + call.getCalledElement() + "',",
                        Finding.nearest(name, flow.madeIn(call.getCalledElement()))));
    }
}
