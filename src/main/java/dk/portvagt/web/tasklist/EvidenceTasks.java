package dk.portvagt.web.tasklist;

import dk.portvagt.engine.ActingPerson;
import java.util.Optional;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.instance.ExtensionElements;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.springframework.stereotype.Component;

/** Finds the tasks that require evidence: their model has the property {@code evidence=true}. */
@Component
class EvidenceTasks {

    static final String PROPERTY = "evidence";
    static final String ASKS = "true";

    private final RepositoryService models;
    private final ActingPerson acting;

    EvidenceTasks(RepositoryService models, ActingPerson acting) {
        this.models = models;
        this.acting = acting;
    }

    boolean asksForEvidence(SeenTask task) {
        // The engine caches the parsed models.
        return task.processDefinitionId() != null
                && acting.asNobody(() -> models.getBpmnModelInstance(task.processDefinitionId()))
                                .getModelElementById(task.definitionKey())
                        instanceof UserTask element
                && isDeclared(element);
    }

    private static boolean isDeclared(UserTask task) {
        return Optional.ofNullable(task.getExtensionElements()).map(ExtensionElements::getElements).stream()
                .flatMap(elements -> elements.stream())
                .filter(CamundaProperties.class::isInstance)
                .map(CamundaProperties.class::cast)
                .flatMap(list -> list.getCamundaProperties().stream())
                .anyMatch(property ->
                        PROPERTY.equals(property.getCamundaName()) && ASKS.equals(property.getCamundaValue()));
    }
}
