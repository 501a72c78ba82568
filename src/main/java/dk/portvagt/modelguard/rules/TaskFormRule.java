package dk.portvagt.modelguard.rules;

import dk.portvagt.modelguard.model.Camunda;
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
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaFormData;

/**
 * Requires that every user task has a form of the set, in its latest version. Other kinds of forms are not in the
 * vocabulary.
 */
class TaskFormRule implements ModelRule {

    @Override
    public Stream<Finding> check(Models models, Platform platform) {
        return models.processes().stream()
                .flatMap(process -> process.all(FlowNode.class)
                        .filter(node -> node instanceof UserTask || node instanceof StartEvent)
                        .flatMap(node -> check(process, node, models)));
    }

    private static Stream<Finding> check(ProcessModel process, FlowNode node, Models models) {
        if (Camunda.attribute(node, "formKey").isPresent()
                || !Camunda.extensions(node, CamundaFormData.class).isEmpty()) {
            // The vocabulary rule reports this kind of form.
            return Stream.empty();
        }
        Optional<String> form = VariableFlow.formOf(node);
        if (form.isEmpty()) {
            return node instanceof UserTask
                    ? Stream.of(process.finding(
                            node, "Der mangler en formular", Finding.known("formularer", known(models))))
                    : Stream.empty();
        }
        if (models.form(form.get()).isEmpty()) {
            return Stream.of(process.finding(
                    node,
                    "Ukendt formular '" + form.get() + "'",
                    Finding.known("formularer", form.get(), known(models))));
        }
        return Camunda.attribute(node, "formRefBinding")
                        .filter("latest"::equals)
                        .isPresent()
                ? Stream.empty()
                : Stream.of(
                        process.finding(node, "Formularen er bundet til en bestemt udgave", "Vælg bindingen 'latest'"));
    }

    private static List<String> known(Models models) {
        return models.forms().stream().map(FormModel::id).toList();
    }
}
