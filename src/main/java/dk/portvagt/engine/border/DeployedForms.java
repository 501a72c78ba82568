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
import org.camunda.bpm.engine.impl.form.CamundaFormRefImpl;
import org.camunda.bpm.engine.impl.form.handler.StartFormHandler;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.repository.CamundaFormDefinition;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds the deployed version of a form that the engine shows for a task or a start. Parses each version once. */
@Component
public class DeployedForms {

    /** Caches parsed forms by id of the deployed version, whose content never changes. */
    private final Map<String, FormSchema> parsed = new ConcurrentHashMap<>();

    Optional<FormSchema> of(TaskEntity task, CommandContext context) {
        return of(task.getTaskDefinition().getTaskFormHandler().createTaskForm(task), context);
    }

    Optional<FormSchema> of(ProcessDefinitionEntity process, CommandContext context) {
        StartFormHandler handler = process.getStartFormHandler();
        return handler == null ? Optional.empty() : of(handler.createStartFormData(process), context);
    }

    /**
     * Returns the newest version of a form.
     *
     * @throws IllegalStateException in Danish, if no form of this id is deployed
     */
    public FormSchema latest(String form, CommandContext context) {
        return of(new CamundaFormRefImpl(form, "latest"), null, context);
    }

    private Optional<FormSchema> of(FormData form, CommandContext context) {
        CamundaFormRef reference = form.getCamundaFormRef();
        return reference == null ? Optional.empty() : Optional.of(of(reference, form.getDeploymentId(), context));
    }

    private FormSchema of(CamundaFormRef reference, @Nullable String deployment, CommandContext context) {
        CamundaFormDefinition definition = new GetCamundaFormDefinitionCmd(reference, deployment).execute(context);
        if (definition == null) {
            throw new IllegalStateException("Formularen '" + reference.getKey() + "' er ikke deployet");
        }
        return parsed.computeIfAbsent(definition.getId(), id -> parse(definition, context));
    }

    private static FormSchema parse(CamundaFormDefinition definition, CommandContext context) {
        byte[] json = context.getResourceManager()
                .findResourceByDeploymentIdAndResourceName(definition.getDeploymentId(), definition.getResourceName())
                .getBytes();
        return FormSchemaReader.read(new String(json, StandardCharsets.UTF_8));
    }
}
