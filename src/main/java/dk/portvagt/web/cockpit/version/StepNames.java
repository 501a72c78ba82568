package dk.portvagt.web.cockpit.version;

import java.util.List;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.springframework.stereotype.Component;

/** Reads the names of a model's steps. */
@Component
public class StepNames {

    private static final String BODY = "#multiInstanceBody";

    private final RepositoryService repository;

    StepNames(RepositoryService repository) {
        this.repository = repository;
    }

    /** Returns the names of the steps, in that order; the id of a step without a name. */
    List<String> of(String definition, List<String> ids) {
        return ids.stream().map(id -> of(definition, id)).toList();
    }

    /** Returns the name of a step; its id without a name. */
    public String of(String definition, String id) {
        BpmnModelInstance model = repository.getBpmnModelInstance(definition);
        return model.getModelElementById(id.replace(BODY, "")) instanceof FlowElement step
                        && step.getName() != null
                        && !step.getName().isBlank()
                ? step.getName().replaceAll("\\s+", " ")
                : id;
    }
}
