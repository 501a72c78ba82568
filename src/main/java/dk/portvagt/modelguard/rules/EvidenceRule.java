package dk.portvagt.modelguard.rules;

import dk.portvagt.form.FormField;
import dk.portvagt.form.Toggle;
import dk.portvagt.modelguard.model.Camunda;
import dk.portvagt.modelguard.model.Finding;
import dk.portvagt.modelguard.model.FormModel;
import dk.portvagt.modelguard.model.ModelRule;
import dk.portvagt.modelguard.model.Models;
import dk.portvagt.modelguard.model.Platform;
import dk.portvagt.modelguard.model.ProcessModel;
import dk.portvagt.modelguard.model.VariableFlow;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;

/** Requires that a task whose form has the field for evidence also takes files, and declares it in the model. */
class EvidenceRule implements ModelRule {

    private static final String PROPERTY = "evidence";
    private static final String TAKES_FILES = "true";
    private static final String TAKES_NONE = "false";

    @Override
    public Stream<Finding> check(Models models, Platform platform) {
        return models.processes().stream()
                .flatMap(process -> process.all(UserTask.class).flatMap(task -> check(process, task, models)));
    }

    private static Stream<Finding> check(ProcessModel process, UserTask task, Models models) {
        Optional<String> declared = Camunda.extensions(task, CamundaProperties.class).stream()
                .flatMap(properties -> properties.getCamundaProperties().stream())
                .filter(property -> PROPERTY.equals(property.getCamundaName()))
                .map(CamundaProperty::getCamundaValue)
                .findFirst()
                .filter(value -> !TAKES_NONE.equals(value));
        if (declared.isPresent()) {
            return declared.get().equals(TAKES_FILES)
                    ? Stream.empty()
                    : Stream.of(process.finding(
                            task,
                            "Egenskaben '" + PROPERTY + "' har værdien '" + declared.get() + "'",
                            "Skriv '" + TAKES_FILES + "', eller fjern egenskaben"));
        }
        return asksForEvidence(task, models)
                ? Stream.of(process.finding(
                        task,
                        "Formularen beder om dokumentation, men opgaven tager ikke imod filer,",
                        "Angiv egenskaben '" + PROPERTY + "' med værdien '" + TAKES_FILES + "'"))
                : Stream.empty();
    }

    private static boolean asksForEvidence(UserTask task, Models models) {
        return VariableFlow.formOf(task).flatMap(models::form).map(FormModel::schema).stream()
                .flatMap(schema -> schema.everything())
                .filter(FormField.class::isInstance)
                .map(FormField.class::cast)
                .filter(field -> !field.readOnly().equals(Toggle.ON))
                .anyMatch(field -> field.key().toLowerCase(Locale.ROOT).contains(PROPERTY));
    }
}
