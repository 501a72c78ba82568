package dk.portvagt.modelguard.rules;

import dk.portvagt.modelguard.model.Finding;
import dk.portvagt.modelguard.model.FormModel;
import dk.portvagt.modelguard.model.ModelRule;
import dk.portvagt.modelguard.model.Models;
import dk.portvagt.modelguard.model.Platform;
import dk.portvagt.modelguard.model.ProcessModel;
import dk.portvagt.modelguard.model.VariableFlow;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.FlowNode;

/**
 * Requires that a form lies in the folder of a process that uses it. A form of several processes may lie in their
 * common folder.
 */
class FormFolderRule implements ModelRule {

    private static final String SHARED = "shared";

    @Override
    public Stream<Finding> check(Models models, Platform platform) {
        return models.forms().stream()
                .map(form -> check(form, processesWith(form, models)))
                .flatMap(Optional::stream);
    }

    private static List<String> processesWith(FormModel form, Models models) {
        return models.processes().stream()
                .filter(process -> process.all(FlowNode.class)
                        .flatMap(node -> VariableFlow.formOf(node).stream())
                        .anyMatch(form.id()::equals))
                .map(ProcessModel::id)
                .toList();
    }

    /** Checks used forms only; another rule reports unused forms. */
    private static Optional<Finding> check(FormModel form, List<String> processes) {
        boolean isInPlace = processes.isEmpty()
                || processes.contains(form.folder())
                || processes.size() > 1 && form.folder().equals(SHARED);
        return isInPlace
                ? Optional.empty()
                : Optional.of(new Finding(
                        form.file(),
                        "",
                        "Formularen ligger ikke hos den proces, der bruger den,",
                        "Læg den i " + places(processes)));
    }

    private static String places(List<String> processes) {
        String own = String.join(
                " eller ", processes.stream().map(it -> "forms/" + it).toList());
        return processes.size() > 1 ? own + " eller forms/" + SHARED : own;
    }
}
