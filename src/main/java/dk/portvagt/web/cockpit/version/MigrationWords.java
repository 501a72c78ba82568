package dk.portvagt.web.cockpit.version;

import dk.portvagt.engine.identity.Roles;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.migration.MigratingProcessInstanceValidationReport;
import org.camunda.bpm.engine.migration.MigrationInstruction;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.stereotype.Component;

/** Describes the effect of a move, or the engine's refusal, in Danish. */
@Component
class MigrationWords {

    private final StepNames names;
    private final Roles roles;
    private final RepositoryService repository;

    MigrationWords(StepNames names, Roles roles, RepositoryService repository) {
        this.names = names;
        this.roles = roles;
        this.repository = repository;
    }

    /** Describes the steps at which a process goes on after the move. */
    List<String> going(MigrationPlan plan, List<String> activityIds) {
        return activityIds.stream()
                .distinct()
                .flatMap(id -> Stream.concat(Stream.of(goesOn(plan, id)), keepsItsPeople(plan, id).stream()))
                .toList();
    }

    private String goesOn(MigrationPlan plan, String id) {
        String before = names.of(plan.getSourceProcessDefinitionId(), id);
        String after = names.of(plan.getTargetProcessDefinitionId(), target(plan, id));
        return before.equals(after)
                ? "Fortsætter ved \"%s\".".formatted(after)
                : "Fortsætter ved \"%s\", som nu hedder \"%s\".".formatted(before, after);
    }

    /** Warns if the other version gives the task to others: the engine leaves an open task with those who have it. */
    private Optional<String> keepsItsPeople(MigrationPlan plan, String id) {
        String before = people(plan.getSourceProcessDefinitionId(), id);
        String after = people(plan.getTargetProcessDefinitionId(), target(plan, id));
        return before.equals(after)
                ? Optional.empty()
                : Optional.of(
                        ("Opgaven bliver hos dem, der har den nu (%s). Den anden version giver nye opgaver til %s:"
                                        + " giv opgaven videre i Cockpit bagefter, eller flyt forløbet til trinnet igen.")
                                .formatted(named(before), named(after)));
    }

    private static String named(String people) {
        return people.isEmpty() ? "ingen gruppe" : people;
    }

    /** Returns the groups, and the person, to whom a user task is given; empty for another step. */
    private String people(String definition, String id) {
        return repository.getBpmnModelInstance(definition).getModelElementById(id.replace("#multiInstanceBody", ""))
                        instanceof UserTask task
                ? Stream.of(
                                task.getCamundaCandidateGroups(),
                                task.getCamundaCandidateUsers(),
                                task.getCamundaAssignee())
                        .filter(Objects::nonNull)
                        .map(text -> Arrays.stream(text.split(","))
                                .map(one -> roles.name(one.strip()))
                                .collect(Collectors.joining(", ")))
                        .collect(Collectors.joining(", "))
                : "";
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
