package dk.portvagt.web.cockpit.version;

import dk.portvagt.web.cockpit.Refused;
import dk.portvagt.web.cockpit.Typed;
import dk.portvagt.web.cockpit.version.StepChoices.Choice;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.ProcessInstanceModificationBuilder;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Moves a stray process to another step. */
@Component
class Modifications {

    private final RuntimeService runtime;
    private final RepositoryService repository;
    private final StepNames names;

    Modifications(RuntimeService runtime, RepositoryService repository, StepNames names) {
        this.runtime = runtime;
        this.repository = repository;
        this.names = names;
    }

    StepChoices choices(String id) {
        ProcessInstance instance = get(id);
        ProcessDefinition definition = repository.getProcessDefinition(instance.getProcessDefinitionId());
        return new StepChoices(
                instance.getBusinessKey(),
                definition.getName() + ", version " + definition.getVersion(),
                current(instance),
                possible(instance));
    }

    /** Leaves a step, begins another, or both, in one transaction. */
    void move(StepRequest request) {
        ProcessInstance instance = get(request.instance());
        String from = Typed.text(request.from());
        String to = Typed.text(request.to());
        if (from == null && to == null) {
            throw Refused.unreadable("Vælg det trin, der skal forlades, det, der skal begyndes, eller begge.");
        }
        String reason = Reason.of(request.reason());
        refuseUnknown(from, current(instance), "Forløbet er ikke længere ved det trin, der skal forlades.");
        refuseUnknown(to, possible(instance), "Modellen har ikke det trin, der skal begyndes.");
        if (to == null && current(instance).size() == 1) {
            throw Refused.unreadable(
                    "Forløbet ville slutte, når dets eneste trin forlades. Vælg også det, der skal begyndes.");
        }
        ProcessInstanceModificationBuilder change =
                runtime.createProcessInstanceModification(instance.getId()).setAnnotation(reason);
        if (to != null) {
            change.startBeforeActivity(to);
        }
        if (from != null) {
            change.cancelActivityInstance(from);
        }
        try {
            change.execute();
        } catch (ProcessEngineException failed) {
            throw Refused.unreadable("Forløbet kunne ikke flyttes, og intet er ændret: " + failed.getMessage());
        }
    }

    private List<Choice> current(ProcessInstance instance) {
        List<Choice> steps = new ArrayList<>();
        leaves(runtime.getActivityInstance(instance.getId()))
                .forEach(step -> steps.add(
                        new Choice(step.getId(), names.of(instance.getProcessDefinitionId(), step.getActivityId()))));
        return steps;
    }

    private static Stream<ActivityInstance> leaves(ActivityInstance step) {
        ActivityInstance[] inside = step.getChildActivityInstances();
        return inside.length == 0 && step.getParentActivityInstanceId() != null
                ? Stream.of(step)
                : Stream.of(inside).flatMap(Modifications::leaves);
    }

    /** Returns the steps at which work begins, without those that events start. */
    private List<Choice> possible(ProcessInstance instance) {
        return repository
                .getBpmnModelInstance(instance.getProcessDefinitionId())
                .getModelElementsByType(FlowNode.class)
                .stream()
                .filter(node -> !(node instanceof BoundaryEvent) && !(node instanceof StartEvent))
                .filter(node -> !(node instanceof SubProcess inside && inside.triggeredByEvent()))
                .map(node -> new Choice(node.getId(), names.of(instance.getProcessDefinitionId(), node.getId())))
                .sorted(Comparator.comparing(Choice::name))
                .toList();
    }

    private static void refuseUnknown(@Nullable String id, List<Choice> choices, String sentence) {
        if (id != null && choices.stream().noneMatch(choice -> choice.id().equals(id))) {
            throw Refused.unreadable(sentence);
        }
    }

    private ProcessInstance get(@Nullable String id) {
        ProcessInstance instance = Typed.text(id) == null
                ? null
                : runtime.createProcessInstanceQuery().processInstanceId(id).singleResult();
        if (instance == null) {
            throw Refused.unknown("Forløbet findes ikke eller er sluttet.");
        }
        return instance;
    }
}
