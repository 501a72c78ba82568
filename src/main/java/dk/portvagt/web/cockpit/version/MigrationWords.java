package dk.portvagt.web.cockpit.version;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.migration.MigratingProcessInstanceValidationReport;
import org.camunda.bpm.engine.migration.MigrationInstruction;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.springframework.stereotype.Component;

/** Describes the effect of a move, or the engine's refusal, in Danish. */
@Component
class MigrationWords {

    private final StepNames names;

    MigrationWords(StepNames names) {
        this.names = names;
    }

    /** Describes the steps at which a process goes on after the move. */
    List<String> going(MigrationPlan plan, List<String> activityIds) {
        return activityIds.stream()
                .distinct()
                .map(id -> {
                    String before = names.of(plan.getSourceProcessDefinitionId(), id);
                    String after = names.of(plan.getTargetProcessDefinitionId(), target(plan, id));
                    return before.equals(after)
                            ? "Fortsætter ved \"%s\".".formatted(after)
                            : "Fortsætter ved \"%s\", som nu hedder \"%s\".".formatted(before, after);
                })
                .toList();
    }

    List<String> failures(MigrationPlan plan, MigratingProcessInstanceValidationReport report) {
        List<String> sentences = new ArrayList<>();
        report.getFailures().forEach(failure -> sentences.add(ofProcess(failure)));
        report.getActivityInstanceReports()
                .forEach(step -> step.getFailures()
                        .forEach(failure -> sentences.add(ofStep(plan, step.getSourceScopeId(), failure))));
        report.getTransitionInstanceReports()
                .forEach(step -> step.getFailures()
                        .forEach(failure -> sentences.add(ofStep(plan, step.getSourceScopeId(), failure))));
        return sentences.stream().distinct().toList();
    }

    private String ofStep(MigrationPlan plan, String id, String failure) {
        String name = names.of(plan.getSourceProcessDefinitionId(), id);
        if (failure.startsWith("There is no migration instruction")) {
            return "Er ved \"%s\", som den anden version ikke har, eller som er af en anden slags dér.".formatted(name);
        }
        if (failure.startsWith("The type of the source activity is not supported")) {
            return "Er ved \"%s\", og fra et trin af den slags kan et forløb ikke flyttes.".formatted(name);
        }
        return "Ved \"%s\": %s.".formatted(name, failure);
    }

    private static String ofProcess(String failure) {
        return "Forløbet kan ikke flyttes: %s.".formatted(failure);
    }

    private static String target(MigrationPlan plan, String id) {
        return plan.getInstructions().stream()
                .filter(instruction -> instruction.getSourceActivityId().equals(id))
                .map(MigrationInstruction::getTargetActivityId)
                .findFirst()
                .orElse(id);
    }
}
