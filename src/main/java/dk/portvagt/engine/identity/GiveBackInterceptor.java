package dk.portvagt.engine.identity;

import dk.portvagt.engine.border.EngineField;
import java.lang.reflect.Field;
import org.camunda.bpm.engine.impl.cmd.AbstractAddIdentityLinkCmd;
import org.camunda.bpm.engine.impl.cmd.AbstractSetTaskPropertyCmd;
import org.camunda.bpm.engine.impl.cmd.AssignTaskCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.springframework.util.ReflectionUtils;

/**
 * Lets people return a task they have taken to its group, as Tasklist offers.
 *
 * <p>The engine treats this as any other assignment. The permission for it would also allow people to assign the task
 * to anyone. The fields are looked up when this class is loaded; an engine without them fails at startup.
 */
class GiveBackInterceptor extends CommandInterceptor {

    private static final Field TASK_ID = EngineField.of(AbstractSetTaskPropertyCmd.class, "taskId");
    private static final Field NEW_ASSIGNEE = EngineField.of(AbstractAddIdentityLinkCmd.class, "userId");

    @Override
    public <T> T execute(Command<T> command) {
        CommandContext context = Context.getCommandContext();
        return command instanceof AssignTaskCmd assign && givesBack(assign, context)
                ? context.runWithoutAuthorization(() -> next.execute(command))
                : next.execute(command);
    }

    /**
     * Tells whether the command returns the person's own task to its candidates. A task without a group would be lost.
     */
    private static boolean givesBack(AssignTaskCmd command, CommandContext context) {
        Authentication person = context.getAuthentication();
        if (person == null || ReflectionUtils.getField(NEW_ASSIGNEE, command) != null) {
            return false;
        }
        TaskEntity task = context.getTaskManager().findTaskById((String) ReflectionUtils.getField(TASK_ID, command));
        return task != null
                && person.getUserId().equals(task.getAssignee())
                && !task.getCandidates().isEmpty();
    }
}
