package dk.portvagt.engine.duty;

import dk.portvagt.engine.identity.People;
import dk.portvagt.engine.identity.Roles;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLink;
import org.springframework.beans.factory.ObjectProvider;

/**
 * Knows who may do a task: people of the task's municipality, and of a group that the model names.
 *
 * <p>A task that the model gives to one person can go to a colleague of one of that person's groups.
 */
class Assignees {

    private final ObjectProvider<People> people;
    private final ObjectProvider<Roles> roles;

    /**
     * Creates the rule.
     *
     * @param people a provider, because the user store comes with the engine
     * @param roles a provider, because the database comes with the engine
     */
    Assignees(ObjectProvider<People> people, ObjectProvider<Roles> roles) {
        this.people = people;
        this.roles = roles;
    }

    /** Tells whether a person whom somebody else chooses may do the task. */
    boolean mayDo(TaskEntity task, String person) {
        return isNamed(task, person) && worksFor(task, person)
                || groups(task).anyMatch(group -> members(group, task).contains(person));
    }

    /** Tells whether the logged-in person may take the task. */
    boolean mayTake(TaskEntity task, String person, List<String> groups, List<String> municipalities) {
        return municipalities.contains(task.getTenantId())
                && (isNamed(task, person) || groups(task).anyMatch(groups::contains));
    }

    /** Returns in Danish who may do the task. */
    String text(TaskEntity task) {
        List<String> names = roles.getObject().names(groups(task).toList());
        return names.isEmpty()
                ? "Kun en medarbejder i kommunen kan udføre den."
                : "Kun en medarbejder i kommunen i gruppen %s kan udføre den.".formatted(String.join(" eller ", names));
    }

    private static boolean isNamed(TaskEntity task, String person) {
        return person.equals(task.getAssignee())
                || task.getCandidates().stream().map(IdentityLink::getUserId).anyMatch(person::equals);
    }

    private Stream<String> groups(TaskEntity task) {
        List<String> candidates = task.getCandidates().stream()
                .map(IdentityLink::getGroupId)
                .filter(Objects::nonNull)
                .toList();
        return candidates.isEmpty() ? groupsOfAssignee(task) : candidates.stream();
    }

    /** Returns the groups of the assignee; every group that works on cases where the assignee has left them all. */
    private Stream<String> groupsOfAssignee(TaskEntity task) {
        List<String> all = roles.getObject().taskWorkers();
        List<String> own = all.stream()
                .filter(group -> members(group, task).contains(task.getAssignee()))
                .toList();
        return (own.isEmpty() ? all : own).stream();
    }

    private boolean worksFor(TaskEntity task, String person) {
        return people.getObject().colleagues(task.getTenantId()).contains(person);
    }

    private List<String> members(String group, TaskEntity task) {
        return people.getObject().members(group, task.getTenantId());
    }
}
