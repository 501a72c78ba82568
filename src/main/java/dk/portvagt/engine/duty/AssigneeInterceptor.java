package dk.portvagt.engine.duty;

import dk.portvagt.engine.border.Caller;
import dk.portvagt.engine.border.TaskCommand;
import java.util.List;
import org.camunda.bpm.engine.impl.cmd.AddGroupIdentityLinkCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.jspecify.annotations.Nullable;

/**
 * Refuses to give a task to a person who may not do it, for every client: by claiming, assigning, delegating, as its
 * owner, and as one more candidate. Code of the application is not asked; the model rules bind it.
 */
class AssigneeInterceptor extends CommandInterceptor {

    private final Assignees assignees;

    AssigneeInterceptor(Assignees assignees) {
        this.assignees = assignees;
    }

    @Override
    public <T> T execute(Command<T> command) {
        CommandContext context = Context.getCommandContext();
        if (Caller.isPerson(context)) {
            if (command instanceof AddGroupIdentityLinkCmd) {
                throw new DutyRefusedException("En opgaves grupper står i modellen og kan ikke ændres på opgaven.");
            }
            TaskCommand.of(command)
                    .filter(work -> !work.completes())
                    .ifPresent(work -> work.task(context).ifPresent(task -> check(work, task, context)));
        }
        return next.execute(command);
    }

    private void check(TaskCommand command, TaskEntity task, CommandContext context) {
        command.people().stream()
                .filter(person -> !mayHave(task, person, context.getAuthentication()))
                .findFirst()
                .ifPresent(person -> refuse(task, person, context));
    }

    private boolean mayHave(TaskEntity task, String person, Authentication caller) {
        return person.equals(caller.getUserId())
                ? assignees.mayTake(task, person, orEmpty(caller.getGroupIds()), orEmpty(caller.getTenantIds()))
                : assignees.mayDo(task, person);
    }

    /** Refuses first what the caller has no right to at all, who then learns nothing about the task. */
    private void refuse(TaskEntity task, String person, CommandContext context) {
        boolean self = person.equals(context.getAuthentication().getUserId());
        context.getProcessEngineConfiguration().getCommandCheckers().forEach(checker -> {
            if (self) {
                checker.checkTaskWork(task);
            } else {
                checker.checkTaskAssign(task);
            }
        });
        throw new DutyRefusedException(
                "Opgaven “%s” kan ikke gives til “%s”. %s".formatted(task.getName(), person, assignees.text(task)));
    }

    private static List<String> orEmpty(@Nullable List<String> ids) {
        return ids == null ? List.of() : ids;
    }
}
