package dk.portvagt.engine.incident;

import java.util.Optional;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.incident.DefaultIncidentHandler;
import org.camunda.bpm.engine.impl.incident.IncidentContext;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.IncidentEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.runtime.Incident;
import org.jspecify.annotations.Nullable;

/**
 * Tells the administrator the failed step, its case, the cause and the remedy. The engine's own text is only the
 * exception's message.
 */
class ReadableIncidents extends DefaultIncidentHandler {

    /** Limits the message to the size of the engine's column. */
    private static final int LONGEST_MESSAGE = 4000;

    ReadableIncidents() {
        super(Incident.FAILED_JOB_HANDLER_TYPE);
    }

    @Override
    public IncidentEntity createIncident(IncidentContext context, @Nullable String cause) {
        return (IncidentEntity) super.createIncident(context, message(context, cause));
    }

    private static String message(IncidentContext context, @Nullable String cause) {
        String text =
                "Trinnet \"%s\"%s er gået i stå, og intet af det er gemt. Årsag: %s. Siden Drift i Cockpit siger, hvad du gør; giv derefter trinnet nye forsøg dér."
                        .formatted(
                                step(context).orElse("ukendt"),
                                caseNumber(context)
                                        .map(number -> " i sag " + number)
                                        .orElse(""),
                                cause == null ? "ukendt, se serverens log" : withoutFullStop(cause));
        return text.length() <= LONGEST_MESSAGE ? text : text.substring(0, LONGEST_MESSAGE - 1) + "…";
    }

    private static Optional<String> step(IncidentContext context) {
        return Optional.ofNullable(context.getProcessDefinitionId())
                .map(id -> Context.getProcessEngineConfiguration()
                        .getDeploymentCache()
                        .findDeployedProcessDefinitionById(id)
                        .findActivity(context.getActivityId()))
                .map(activity -> (String) ((ActivityImpl) activity).getProperty("name"));
    }

    private static Optional<String> caseNumber(IncidentContext context) {
        return Optional.ofNullable(context.getExecutionId())
                .map(id -> Context.getCommandContext().getExecutionManager().findExecutionById(id))
                .map(ExecutionEntity::getProcessInstance)
                .map(ExecutionEntity::getBusinessKey);
    }

    private static String withoutFullStop(String cause) {
        return cause.endsWith(".") ? cause.substring(0, cause.length() - 1) : cause;
    }
}
