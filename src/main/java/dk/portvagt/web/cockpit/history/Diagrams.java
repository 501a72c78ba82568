package dk.portvagt.web.cockpit.history;

import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricIncident;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Draws the path of a process on its model. */
@Component
class Diagrams {

    /** Equals the engine's limit for one query. */
    private static final int MOST_STEPS = 2000;

    private final HistoryService history;
    private final RepositoryService repository;

    Diagrams(HistoryService history, RepositoryService repository) {
        this.history = history;
        this.repository = repository;
    }

    Diagram of(HistoricProcessInstance instance) {
        List<HistoricActivityInstance> steps = history.createHistoricActivityInstanceQuery()
                .processInstanceId(instance.getId())
                .orderByHistoricActivityInstanceStartTime()
                .asc()
                .orderPartiallyByOccurrence()
                .asc()
                .listPage(0, MOST_STEPS);
        BpmnModelInstance model = model(instance);
        return new Diagram(
                model == null ? null : Bpmn.convertToString(model),
                ids(steps, step -> step.getEndTime() != null),
                ids(steps, step -> step.getEndTime() == null),
                stuck(instance),
                model == null ? List.of() : new PathTaken(model).flows(steps),
                steps.size() < MOST_STEPS);
    }

    /** Returns the steps with an open incident; the engine passes one on to the step that called the stuck process. */
    private List<String> stuck(HistoricProcessInstance instance) {
        return history
                .createHistoricIncidentQuery()
                .processInstanceId(instance.getId())
                .open()
                .listPage(0, MOST_STEPS)
                .stream()
                .map(HistoricIncident::getActivityId)
                .filter(Objects::nonNull)
                .map(PathTaken::element)
                .distinct()
                .toList();
    }

    /** Returns the step's name; its id if it has none, or if the model is gone. */
    String name(HistoricProcessInstance instance, String activityId) {
        BpmnModelInstance model = model(instance);
        return model != null
                        && model.getModelElementById(activityId) instanceof FlowElement step
                        && step.getName() != null
                ? step.getName()
                : activityId;
    }

    private @Nullable BpmnModelInstance model(HistoricProcessInstance instance) {
        try {
            return repository.getBpmnModelInstance(instance.getProcessDefinitionId());
        } catch (NullValueException deleted) {
            return null;
        }
    }

    private static List<String> ids(List<HistoricActivityInstance> steps, Predicate<HistoricActivityInstance> wanted) {
        return steps.stream()
                .filter(wanted)
                .map(step -> PathTaken.element(step.getActivityId()))
                .distinct()
                .toList();
    }
}
