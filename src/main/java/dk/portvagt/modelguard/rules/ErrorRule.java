package dk.portvagt.modelguard.rules;

import dk.portvagt.modelguard.model.Finding;
import dk.portvagt.modelguard.model.ModelRule;
import dk.portvagt.modelguard.model.Models;
import dk.portvagt.modelguard.model.Platform;
import dk.portvagt.modelguard.model.ProcessModel;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;

/** Requires that possible errors are caught, and that caught errors are possible. */
class ErrorRule implements ModelRule {

    @Override
    public Stream<Finding> check(Models models, Platform platform) {
        ErrorFlow flow = new ErrorFlow(models, platform);
        return models.processes().stream()
                .flatMap(process -> Stream.concat(impossible(process, flow), uncaught(process, flow)));
    }

    private static Stream<Finding> impossible(ProcessModel process, ErrorFlow flow) {
        return process.all(BoundaryEvent.class)
                .flatMap(event -> ErrorFlow.caughtBy(event).stream()
                        .filter(code -> !flow.raisedBy(event.getAttachedTo()).contains(code))
                        .map(code -> process.finding(
                                event,
                                "Fejlen '" + code + "' kan ikke komme fra "
                                        + ProcessModel.describe(event.getAttachedTo())
                                        + ", men fanges",
                                Finding.known("fejl derfra", flow.raisedBy(event.getAttachedTo())))));
    }

    private static Stream<Finding> uncaught(ProcessModel process, ErrorFlow flow) {
        return process.all(FlowNode.class)
                .filter(ErrorFlow::isSource)
                .flatMap(node -> flow.raisedBy(node).stream()
                        .filter(code -> !flow.isCaught(process, node, code))
                        .map(code -> process.finding(node, "Fejlen '" + code + "' bliver ikke fanget nogen steder")));
    }
}
