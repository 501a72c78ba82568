package dk.portvagt.modelguard.rules;

import dk.portvagt.modelguard.model.Camunda;
import dk.portvagt.modelguard.model.Finding;
import dk.portvagt.modelguard.model.ModelRule;
import dk.portvagt.modelguard.model.Models;
import dk.portvagt.modelguard.model.Platform;
import dk.portvagt.modelguard.model.ProcessModel;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;

/**
 * Requires that called processes exist, prefer the municipality's own variant, and get the case number of their case.
 */
class CalledProcessRule implements ModelRule {

    @Override
    public Stream<Finding> check(Models models, Platform platform) {
        return models.processes().stream()
                .flatMap(process -> process.all(CallActivity.class)
                        .flatMap(call -> Stream.of(
                                        unknown(process, call, models),
                                        VariantReference.check(
                                                process,
                                                call,
                                                "calledElement",
                                                "modelVariants.ofProcess",
                                                String.valueOf(call.getCalledElement())),
                                        unkeyed(process, call))
                                .flatMap(it -> it)));
    }

    private static Stream<Finding> unknown(ProcessModel process, CallActivity call, Models models) {
        String called = call.getCalledElement();
        return models.process(String.valueOf(called)).isPresent()
                ? Stream.empty()
                : Stream.of(process.finding(
                        call,
                        "Ukendt proces '" + called + "'",
                        Finding.known(
                                "processer",
                                String.valueOf(called),
                                models.processes().stream()
                                        .map(ProcessModel::id)
                                        .toList())));
    }

    private static Stream<Finding> unkeyed(ProcessModel process, CallActivity call) {
        boolean keyed =
                Camunda.extensions(call, CamundaIn.class).stream().anyMatch(in -> in.getCamundaBusinessKey() != null);
        return keyed ? Stream.empty() : Stream.of(process.finding(call, "Sagsnummeret (business key) følger ikke med"));
    }
}
