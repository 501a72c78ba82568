package dk.portvagt.web.cockpit.version;

import java.util.List;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.springframework.stereotype.Component;

/** What people call the steps of a model. */
@Component
public class StepNames {

    private static final String BODY = "#multiInstanceBody";

    private final RepositoryService repository;

    StepNames(RepositoryService repository) {
        this.repository = repository;
    }

    /** The names of the steps, in that order; the id of one that has none. */
    List<String> of(String definition, List<String> ids) {
        return ids.stream().map(id -> of(definition, id)).toList();
    }

    /** The name of one; its id when it has none. */
    public String of(String definition, String id) {
        BpmnModelInstance model = repository.getBpmnModelInstance(definition);
        return model.getModelElementById(id.replace(BODY, "")) instanceof FlowElement step
                        && step.getName() != null
                        && !step.getName().isBlank()
                ? step.getName().replaceAll("\\s+", " ")
                : id;
    }
}
