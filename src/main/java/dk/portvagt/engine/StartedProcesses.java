package dk.portvagt.engine;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.runtime.MessageCorrelationBuilder;
import org.camunda.bpm.engine.runtime.ProcessInstantiationBuilder;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Starts processes for the application, in the caller's transaction. */
@Component
public class StartedProcesses {

    private final ProcessEngineConfigurationImpl engine;
    private final RuntimeService runtime;
    private final IdentityService identity;
    private final ModelVariants variants;

    StartedProcesses(
            @Lazy ProcessEngineConfigurationImpl engine,
            RuntimeService runtime,
            IdentityService identity,
            ModelVariants variants) {
        this.engine = engine;
        this.runtime = runtime;
        this.identity = identity;
        this.variants = variants;
    }

    /**
     * Starts the municipality's own variant of the process if there is one. The permissions of the logged-in person do
     * not apply.
     */
    public void start(
            String process, String municipality, @Nullable String businessKey, Map<String, Object> variables) {
        asSystem(
                municipality,
                () -> begin(process, municipality)
                        .businessKey(businessKey)
                        .setVariables(variables)
                        .execute());
    }

    /**
     * Starts the process in the municipality for the person behind the request, who is its initiator and whose answers
     * the start form checks. The right to start it has been decided by the caller.
     */
    public void startFor(String process, String municipality, Map<String, Object> answers) {
        Authentication person = identity.getCurrentAuthentication();
        as(
                new Authentication(person.getUserId(), person.getGroupIds(), List.of(municipality)),
                () -> begin(process, municipality).setVariables(answers).execute());
    }

    /**
     * Starts a process on a message, as {@link #start(String, String, String, Map)}.
     *
     * @param process the process that starts on it
     */
    public void start(MessageCorrelationBuilder message, String process, String municipality) {
        String own = variants.ofProcess(process, municipality);
        asSystem(
                municipality,
                () -> (own == null ? message.withoutTenantId() : message.tenantId(own)).correlateStartMessage());
    }

    private void asSystem(String municipality, Runnable start) {
        as(new Authentication(null, List.of(), List.of(municipality)), start);
    }

    private void as(Authentication actor, Runnable start) {
        Authentication before = identity.getCurrentAuthentication();
        identity.setAuthentication(actor);
        try {
            engine.getCommandExecutorTxRequired()
                    .execute(context -> context.runWithoutAuthorization(() -> {
                        start.run();
                        return null;
                    }));
        } finally {
            identity.setAuthentication(before);
        }
    }

    /**
     * Begins the municipality's own variant of the process if there is one, for the caller and with their permissions.
     */
    public ProcessInstantiationBuilder begin(String process, String municipality) {
        ProcessInstantiationBuilder builder = runtime.createProcessInstanceByKey(process);
        String own = variants.ofProcess(process, municipality);
        return own == null ? builder.processDefinitionWithoutTenantId() : builder.processDefinitionTenantId(own);
    }
}
