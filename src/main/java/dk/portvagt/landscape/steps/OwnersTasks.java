package dk.portvagt.landscape.steps;

import dk.portvagt.acquisition.CaseNumber;
import dk.portvagt.engine.ActingPerson;
import dk.portvagt.engine.duty.Duties;
import dk.portvagt.engine.duty.StandIn;
import dk.portvagt.engine.duty.StandIns;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Gives tasks for the system owners to the owner that the case names. A decision, for which nobody stands in, goes only
 * to an owner who is in the group.
 */
@Component
class OwnersTasks {

    private final SystemOwners owners;
    private final StandIns standIns;
    private final TaskService tasks;
    private final ActingPerson acting;

    OwnersTasks(SystemOwners owners, StandIns standIns, TaskService tasks, ActingPerson acting) {
        this.owners = owners;
        this.standIns = standIns;
        this.tasks = tasks;
        this.acting = acting;
    }

    /** Assigns a task that is for the system owners and that nobody has. */
    void assign(TaskEntity task) {
        if (task.getAssignee() == null && StandIn.isForSystemOwners(task)) {
            Optional.ofNullable(task.getExecution().getProcessBusinessKey())
                    .flatMap(number -> owners.of(number, task.getTenantId()))
                    .filter(owner -> StandIn.isAllowed(task) || owners.isInGroup(owner, task.getTenantId()))
                    .filter(owner -> !Duties.exclude(task, owner))
                    .ifPresent(task::setAssignee);
        }
    }

    /**
     * Assigns the open tasks of the case anew. What a colleague of the group has taken stays with the colleague.
     *
     * @param former user id of the owner before; null for none
     */
    void passOn(CaseNumber number, @Nullable String former) {
        of(number).stream()
                .filter(StandIn::isForSystemOwners)
                .filter(task -> task.getAssignee() == null || doneFor(task).equals(former))
                .forEach(task -> {
                    task.setOwner(null);
                    task.setAssignee(null);
                    assign(task);
                    standIns.handOver(task);
                });
    }

    /** Tells whether a task of the case is paused. */
    boolean arePaused(CaseNumber number) {
        return of(number).stream().anyMatch(TaskEntity::isSuspended);
    }

    private List<TaskEntity> of(CaseNumber number) {
        List<Task> open = acting.asNobody(() -> tasks.createTaskQuery()
                .tenantIdIn(number.municipality())
                .processInstanceBusinessKey(number.toString())
                .list());
        return open.stream()
                .map(task -> Context.getCommandContext().getTaskManager().findTaskById(task.getId()))
                .toList();
    }

    private static String doneFor(TaskEntity task) {
        return task.getOwner() == null ? task.getAssignee() : task.getOwner();
    }
}
