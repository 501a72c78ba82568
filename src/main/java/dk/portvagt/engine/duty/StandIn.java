package dk.portvagt.engine.duty;

import dk.portvagt.engine.identity.PortvagtGroup;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLink;

/**
 * Tells which tasks a stand-in may do for an absent person, and which they did. The engine's own field for the owner of
 * a task holds the person, the assignee is the stand-in.
 */
public final class StandIn {

    /** Names a user task's property: {@code nobody} where the person must act in person, as a member who votes. */
    public static final String PROPERTY = "standIn";

    static final String NOBODY = "nobody";
    private static final List<String> OWNERS = List.of(PortvagtGroup.SYSTEM_OWNER.id());

    private StandIn() {}

    /**
     * Tells whether the task is for one person, and the model lets somebody else do it for them. The model names the
     * person; the system owner's tasks are for the owner that the case names.
     */
    public static boolean isAllowed(TaskEntity task) {
        return task.getTaskDefinition() != null
                && (task.getTaskDefinition().getAssigneeExpression() != null || isForSystemOwners(task))
                && !DutiesInModels.isPersonal(task);
    }

    /**
     * Tells whether the task is for the group of system owners alone: then it goes to the owner that the case names.
     */
    public static boolean isForSystemOwners(DelegateTask task) {
        return task.getCandidates().stream()
                .map(IdentityLink::getGroupId)
                .toList()
                .equals(OWNERS);
    }

    /** Returns the user ids of those who completed a task for the person, in the task's process and around it. */
    static Set<String> didFor(String person, TaskEntity task) {
        CommandContext context = Context.getCommandContext();
        return context.runWithoutAuthorization(() -> context
                .getProcessEngineConfiguration()
                .getHistoryService()
                .createHistoricTaskInstanceQuery()
                .rootProcessInstanceId(task.getExecution().getRootProcessInstanceId())
                .taskOwner(person)
                .finished()
                .list()
                .stream()
                .map(HistoricTaskInstance::getAssignee)
                .collect(Collectors.toSet()));
    }
}
