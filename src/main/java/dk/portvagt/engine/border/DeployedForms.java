package dk.portvagt.engine.border;

import dk.portvagt.form.FormSchema;
import dk.portvagt.form.FormSchemaReader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.form.CamundaFormRef;
import org.camunda.bpm.engine.form.FormData;
import org.camunda.bpm.engine.impl.cmd.GetCamundaFormDefinitionCmd;
import org.camunda.bpm.engine.impl.form.handler.StartFormHandler;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.repository.CamundaFormDefinition;

/** Finds the deployed version of a form that the engine shows for a task or a start. Parses each version once. */
class DeployedForms {

    /** Caches parsed forms by id of the deployed version, whose content never changes. */
    private final Map<String, FormSchema> parsed = new ConcurrentHashMap<>();

    Optional<FormSchema> of(TaskEntity task, CommandContext context) {
        return of(task.getTaskDefinition().getTaskFormHandler().createTaskForm(task), context);
    }

    Optional<FormSchema> of(ProcessDefinitionEntity process, CommandContext context) {
        StartFormHandler handler = process.getStartFormHandler();
        return handler == null ? Optional.empty() : of(handler.createStartFormData(process), context);
    }

    private Optional<FormSchema> of(FormData form, CommandContext context) {
        CamundaFormRef reference = form.getCamundaFormRef();
        if (reference == null) {
            return Optional.empty();
        }
        CamundaFormDefinition definition =
                new GetCamundaFormDefinitionCmd(reference, form.getDeploymentId()).execute(context);
        if (definition == null) {
            throw new IllegalStateException("Formularen '" + reference.getKey() + "' er ikke deployet");
        }
        return Optional.of(parsed.computeIfAbsent(definition.getId(), id -> parse(definition, context)));
    }

    private static FormSchema parse(CamundaFormDefinition definition, CommandContext context) {
        byte[] json = context.getResourceManager()
                .findResourceByDeploymentIdAndResourceName(definition.getDeploymentId(), definition.getResourceName())
                .getBytes();
        return FormSchemaReader.read(new String(json, StandardCharsets.UTF_8));
    }
}
