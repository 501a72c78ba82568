package dk.portvagt.web.cockpit.version;

import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.migration.MigrateProcessInstanceCmd;
import org.camunda.bpm.engine.impl.migration.instance.MigratingProcessInstance;
import org.camunda.bpm.engine.impl.migration.instance.parser.MigratingInstanceParser;
import org.camunda.bpm.engine.impl.migration.validation.instance.MigratingProcessInstanceValidationReportImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.migration.MigratingProcessInstanceValidationReport;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.jspecify.annotations.Nullable;

/**
 * Checks whether a process can be moved: the first, read-only half of the engine's own command.
 *
 * <p>The whole command throws its findings. The log would show them as failures of the server.
 */
final class MigrationCheck extends MigrateProcessInstanceCmd {

    private final MigrationPlan plan;
    private final String instance;
    private @Nullable Found found;

    MigrationCheck(MigrationPlan plan, String instance) {
        super(null, false);
        this.plan = plan;
        this.instance = instance;
    }

    /** Returns the findings; empty if there is no such process on the source version. */
    Optional<Found> found() {
        return Optional.ofNullable(found);
    }

    @Override
    public @Nullable Void execute(CommandContext context) {
        return context.runWithoutAuthorization(() -> {
            ExecutionEntity process = context.getExecutionManager().findExecutionById(instance);
            if (process != null
                    && process.isProcessInstanceExecution()
                    && process.getProcessDefinitionId().equals(plan.getSourceProcessDefinitionId())) {
                found = new Found(process.getBusinessKey(), process.findActiveActivityIds(), report(context));
            }
            return null;
        });
    }

    private MigratingProcessInstanceValidationReport report(CommandContext context) {
        MigratingProcessInstanceValidationReportImpl report = new MigratingProcessInstanceValidationReportImpl();
        MigratingProcessInstance migrating = new MigratingInstanceParser(
                        context.getProcessEngineConfiguration().getProcessEngine())
                .parse(instance, plan, report);
        validateInstructions(context, migrating, report);
        return report;
    }

    /**
     * Describes a process on the source version.
     *
     * @param steps ids of its current steps
     */
    record Found(String caseNumber, List<String> steps, MigratingProcessInstanceValidationReport report) {}
}
