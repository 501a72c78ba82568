package dk.portvagt.engine.border;

import java.lang.reflect.Field;
import java.util.Map;
import org.camunda.bpm.engine.impl.ProcessInstantiationBuilderImpl;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.cmd.GetDeployedProcessDefinitionCmd;
import org.camunda.bpm.engine.impl.cmd.StartProcessInstanceCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitStartFormCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.variable.VariableMap;
import org.jspecify.annotations.Nullable;
import org.springframework.util.ReflectionUtils;

/**
 * Reads and replaces the input of a command.
 *
 * <p>The engine's commands offer no accessors. Subclasses would reach only callers of services that we replace; an
 * interceptor sees every command. The fields are therefore read by reflection and looked up when this class is loaded.
 * An engine without these fields fails at startup instead of letting forms pass unchecked.
 */
final class CommandFields {

    private static final Field COMPLETE_TASK_ID = EngineField.of(CompleteTaskCmd.class, "taskId");
    private static final Field COMPLETE_VARIABLES = EngineField.of(CompleteTaskCmd.class, "variables");
    private static final Field SUBMIT_TASK_ID = EngineField.of(SubmitTaskFormCmd.class, "taskId");
    private static final Field SUBMIT_PROPERTIES = EngineField.of(SubmitTaskFormCmd.class, "properties");
    private static final Field START_FORM_DEFINITION = EngineField.of(SubmitStartFormCmd.class, "processDefinitionId");
    private static final Field START_FORM_BUSINESS_KEY = EngineField.of(SubmitStartFormCmd.class, "businessKey");
    private static final Field START_FORM_VARIABLES = EngineField.of(SubmitStartFormCmd.class, "variables");
    private static final Field START_BUILDER = EngineField.of(StartProcessInstanceCmd.class, "instantiationBuilder");

    private CommandFields() {}

    static @Nullable String taskId(CompleteTaskCmd command) {
        return (String) get(COMPLETE_TASK_ID, command);
    }

    static Map<String, Object> variables(CompleteTaskCmd command) {
        return variables(COMPLETE_VARIABLES, command);
    }

    static void setVariables(CompleteTaskCmd command, VariableMap variables) {
        ReflectionUtils.setField(COMPLETE_VARIABLES, command, variables);
    }

    static @Nullable String taskId(SubmitTaskFormCmd command) {
        return (String) get(SUBMIT_TASK_ID, command);
    }

    static Map<String, Object> variables(SubmitTaskFormCmd command) {
        return variables(SUBMIT_PROPERTIES, command);
    }

    static void setVariables(SubmitTaskFormCmd command, VariableMap variables) {
        ReflectionUtils.setField(SUBMIT_PROPERTIES, command, variables);
    }

    static SubmittedStart start(SubmitStartFormCmd command, CommandContext context) {
        String definitionId = (String) get(START_FORM_DEFINITION, command);
        return new SubmittedStart(
                new GetDeployedProcessDefinitionCmd(definitionId, false).execute(context),
                (String) get(START_FORM_BUSINESS_KEY, command),
                variables(START_FORM_VARIABLES, command));
    }

    static void setVariables(SubmitStartFormCmd command, VariableMap variables) {
        ReflectionUtils.setField(START_FORM_VARIABLES, command, variables);
    }

    static SubmittedStart start(StartProcessInstanceCmd command, CommandContext context) {
        ProcessInstantiationBuilderImpl builder = builder(command);
        return new SubmittedStart(
                new GetDeployedProcessDefinitionCmd(builder, false).execute(context),
                builder.getBusinessKey(),
                builder.getVariables());
    }

    static void setVariables(StartProcessInstanceCmd command, VariableMap variables) {
        ProcessInstantiationBuilderImpl builder = builder(command);
        if (builder.getVariables() == variables) {
            // Nothing was replaced; clearing the map would also clear the replacement, which is the same map.
            return;
        }
        builder.getVariables().clear();
        builder.setVariables(variables);
    }

    private static ProcessInstantiationBuilderImpl builder(StartProcessInstanceCmd command) {
        return (ProcessInstantiationBuilderImpl) get(START_BUILDER, command);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> variables(Field field, Object command) {
        Map<String, Object> variables = (Map<String, Object>) get(field, command);
        return variables == null ? Map.of() : variables;
    }

    private static @Nullable Object get(Field field, Object command) {
        return ReflectionUtils.getField(field, command);
    }
}
