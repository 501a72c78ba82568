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

/**
 * The first half of the engine's own command, which only reads: whether a process can be moved. The whole command
 * throws what it finds, and what is thrown out of a command stands in the log as if the server had failed.
 */
final class MigrationCheck extends MigrateProcessInstanceCmd {

    private final MigrationPlan plan;
    private final String instance;
    private Found found;

    MigrationCheck(MigrationPlan plan, String instance) {
        super(null, false);
        this.plan = plan;
        this.instance = instance;
    }

    /** Empty when there is no such process on the version to move from. */
    Optional<Found> found() {
        return Optional.ofNullable(found);
    }

    @Override
    public Void execute(CommandContext context) {
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
     * A process on the version to move from.
     *
     * @param steps ids of the steps where it is
     */
    record Found(String caseNumber, List<String> steps, MigratingProcessInstanceValidationReport report) {}
}
