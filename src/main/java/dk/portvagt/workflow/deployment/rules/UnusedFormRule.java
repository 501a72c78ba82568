package dk.portvagt.workflow.deployment.rules;

import dk.portvagt.workflow.deployment.Finding;
import dk.portvagt.workflow.deployment.ModelRule;
import dk.portvagt.workflow.deployment.Models;
import dk.portvagt.workflow.deployment.Platform;
import dk.portvagt.workflow.deployment.VariableFlow;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.FlowNode;

/** A form nobody uses is a form somebody forgot. */
class UnusedFormRule implements ModelRule {

    @Override
    public Stream<Finding> check(Models models, Platform platform) {
        Set<String> used = models.processes().stream()
                .flatMap(process -> process.all(FlowNode.class))
                .flatMap(node -> VariableFlow.formOf(node).stream())
                .collect(Collectors.toSet());
        return models.forms().stream()
                .filter(form -> !used.contains(form.id()))
                .map(form -> new Finding(form.file(), "", "Ingen opgave bruger formularen '" + form.id() + "'"));
    }
}
