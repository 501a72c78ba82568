package dk.portvagt.modelguard.rules;

import dk.portvagt.form.Display;
import dk.portvagt.form.FieldGroup;
import dk.portvagt.form.FormComponent;
import dk.portvagt.form.FormField;
import dk.portvagt.form.Toggle;
import dk.portvagt.modelguard.model.Finding;
import dk.portvagt.modelguard.model.FormModel;
import dk.portvagt.modelguard.model.ModelRule;
import dk.portvagt.modelguard.model.Models;
import dk.portvagt.modelguard.model.Platform;
import dk.portvagt.modelguard.model.VariableFlow;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/** Requires that a task's form begins with a heading and the read-only subject of the task. */
class FormLayoutRule implements ModelRule {

    @Override
    public Stream<Finding> check(Models models, Platform platform) {
        return models.processes().stream()
                .flatMap(process -> process.all(UserTask.class))
                .flatMap(task -> VariableFlow.formOf(task).flatMap(models::form).stream())
                .distinct()
                .filter(form -> form.problem().isEmpty() && !beginsWithFacts(form))
                .map(form -> form.finding(
                        "",
                        "Formularen begynder ikke med det, opgaven handler om,",
                        "Øverst skal være en gruppe som 'Sagen' med tekster, der kun læses"));
    }

    private static boolean beginsWithFacts(FormModel form) {
        List<FormComponent> components = form.schema().components();
        return !components.isEmpty()
                && components.get(0) instanceof FieldGroup group
                && !group.label().isBlank()
                && !group.components().isEmpty()
                && group.components().stream().allMatch(FormLayoutRule::isReadOnly);
    }

    private static boolean isReadOnly(FormComponent component) {
        return component instanceof Display
                || component instanceof FormField field && Toggle.ON.equals(field.readOnly());
    }
}
