package dk.portvagt.modelguard.rules;

import dk.portvagt.modelguard.model.Finding;
import dk.portvagt.modelguard.model.ModelRule;
import dk.portvagt.modelguard.model.Models;
import dk.portvagt.modelguard.model.Platform;
import dk.portvagt.modelguard.model.VariableFlow;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.FlowNode;

/** Forbids forms that no task uses: they are leftovers. */
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
