package dk.portvagt.web.cockpit.change;

import dk.portvagt.modelguard.model.AskedTables;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/** Finds the steps of a process that show a form or call a decision table. */
final class UsingSteps {

    private UsingSteps() {}

    static List<Step> of(BpmnModelInstance process, ChangedModel model) {
        return switch (model.kind()) {
            case FORM ->
                Stream.concat(
                                process.getModelElementsByType(UserTask.class).stream()
                                        .filter(task -> model.key().equals(task.getCamundaFormRef())),
                                process.getModelElementsByType(StartEvent.class).stream()
                                        .filter(start -> model.key().equals(start.getCamundaFormRef())))
                        .map(Step::new)
                        .toList();
            case DECISION ->
                process.getModelElementsByType(BusinessRuleTask.class).stream()
                        .filter(task -> task.getCamundaDecisionRef() != null
                                && AskedTables.of(task.getCamundaDecisionRef()).contains(model.key()))
                        .map(Step::new)
                        .toList();
            case PROCESS -> List.of();
        };
    }

    /**
     * Describes a step.
     *
     * @param name its name for people
     */
    record Step(String id, String name) {

        Step(FlowElement element) {
            this(
                    element.getId(),
                    element.getName() == null
                            ? element.getId()
                            : element.getName().replaceAll("\\s+", " "));
        }
    }
}
