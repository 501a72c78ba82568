package dk.portvagt.intervention.steps;

import java.util.Optional;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.springframework.stereotype.Component;

/**
 * Finds the timers that follow an external date, such as a contract's notice date: a pause does not move it.
 *
 * <p>The model marks the event with the property {@code deadline} = {@code external}.
 */
@Component
class DeadlinesOfOthers {

    private final ManagementService management;
    private final RepositoryService repository;

    DeadlinesOfOthers(ManagementService management, RepositoryService repository) {
        this.management = management;
        this.repository = repository;
    }

    boolean include(Job timer) {
        return Optional.ofNullable(management
                        .createJobDefinitionQuery()
                        .jobDefinitionId(timer.getJobDefinitionId())
                        .singleResult())
                .map(definition -> repository
                        .getBpmnModelInstance(timer.getProcessDefinitionId())
                        .<BaseElement>getModelElementById(definition.getActivityId()))
                .filter(DeadlinesOfOthers::isExternal)
                .isPresent();
    }

    static boolean isExternal(BaseElement event) {
        return Optional.ofNullable(event.getExtensionElements()).stream()
                .flatMap(extensions ->
                        extensions.getElementsQuery().filterByType(CamundaProperties.class).list().stream())
                .flatMap(properties -> properties.getCamundaProperties().stream())
                .anyMatch(property ->
                        "deadline".equals(property.getCamundaName()) && "external".equals(property.getCamundaValue()));
    }
}
