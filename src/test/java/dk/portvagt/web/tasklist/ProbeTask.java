package dk.portvagt.web.tasklist;

import dk.portvagt.engine.Probe;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.builder.UserTaskBuilder;
import org.camunda.bpm.model.bpmn.instance.ExtensionElements;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.camunda.bpm.model.xml.ModelInstance;
import org.springframework.beans.factory.BeanFactory;

/** A task of one group in a process of its own: what a task of the real models is to the plugin. */
final class ProbeTask {

    /** What the task is called; Tasklist's own view of it has a subject behind that. */
    static final String NAME = "Prøv opgaven";

    private static final AtomicInteger NEXT = new AtomicInteger();

    private final RepositoryService models;
    private final RuntimeService processes;
    private final TaskService tasks;
    private final IdentityService identities;

    ProbeTask(BeanFactory beans) {
        models = beans.getBean(RepositoryService.class);
        processes = beans.getBean(RuntimeService.class);
        tasks = beans.getBean(TaskService.class);
        identities = beans.getBean(IdentityService.class);
    }

    /** The id of a new task for the group in the municipality. */
    String of(String group, String municipality, String businessKey, Map<String, Object> variables) {
        return of(group, municipality, businessKey, variables, Map.of());
    }

    /** @param properties of the task in its model */
    String of(
            String group,
            String municipality,
            String businessKey,
            Map<String, Object> variables,
            Map<String, String> properties) {
        String process = "tasklist-probe-" + NEXT.incrementAndGet();
        UserTaskBuilder task = Bpmn.createExecutableProcess(process)
                .camundaHistoryTimeToLiveString("P1D")
                .startEvent()
                .userTask("UserTask_Probe")
                .name(NAME)
                .camundaCandidateGroups(group);
        declare(task.getElement(), properties);
        Probe.deploy(models.createDeployment()
                .addModelInstance(process + ".bpmn", task.endEvent().done()));
        // Nothing starts for nobody's municipality.
        identities.setAuthentication(null, List.of(), List.of(municipality));
        try {
            String instance = processes
                    .startProcessInstanceByKey(process, businessKey, variables)
                    .getId();
            identities.clearAuthentication();
            return tasks.createTaskQuery()
                    .processInstanceId(instance)
                    .singleResult()
                    .getId();
        } finally {
            identities.clearAuthentication();
        }
    }

    private static void declare(UserTask task, Map<String, String> properties) {
        ModelInstance model = task.getModelInstance();
        ExtensionElements extensions = model.newInstance(ExtensionElements.class);
        task.setExtensionElements(extensions);
        CamundaProperties list = extensions.addExtensionElement(CamundaProperties.class);
        properties.forEach((name, value) -> {
            CamundaProperty property = model.newInstance(CamundaProperty.class);
            property.setCamundaName(name);
            property.setCamundaValue(value);
            list.getCamundaProperties().add(property);
        });
    }

    void isDoneBy(String person, String taskId) {
        tasks.setAssignee(taskId, person);
        tasks.complete(taskId);
    }

    /** As when its case is withdrawn. */
    void isCancelled(String taskId) {
        String instance = tasks.createTaskQuery().taskId(taskId).singleResult().getProcessInstanceId();
        processes.deleteProcessInstance(instance, "Trukket tilbage");
    }
}
