package dk.portvagt.engine.border;

import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.cmd.ResolveTaskCmd;
import org.camunda.bpm.engine.impl.cmd.StartProcessInstanceCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitStartFormCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.variable.VariableMap;

/**
 * Passes a command whose input is an accepted form, with normalised values. Refuses any other input with a
 * {@link FormRefusedException} before anything changes.
 *
 * <p>Every submitted form is checked, including those of the application. The other ways to set a variable are closed
 * to people. They stay open to the application's own code, and to administrators for repairs.
 */
class FormBorder extends CommandInterceptor {

    private final SubmittedForms forms;

    FormBorder(SubmittedForms forms) {
        this.forms = forms;
    }

    @Override
    public <T> T execute(Command<T> command) {
        CommandContext context = Context.getCommandContext();
        if (command instanceof ResolveTaskCmd resolve
                && CommandFields.variables(resolve).isEmpty()) {
            // Only returns a delegated task to its owner, who completes it with the form.
            return next.execute(command);
        }
        if (command instanceof CompleteTaskCmd complete) {
            VariableMap accepted =
                    forms.checkTask(CommandFields.taskId(complete), CommandFields.variables(complete), context);
            CommandFields.setVariables(complete, accepted);
            SubmittedTasks.add(CommandFields.taskId(complete), accepted, context);
        } else if (command instanceof SubmitTaskFormCmd submit) {
            VariableMap accepted =
                    forms.checkTask(CommandFields.taskId(submit), CommandFields.variables(submit), context);
            CommandFields.setVariables(submit, accepted);
            SubmittedTasks.add(CommandFields.taskId(submit), accepted, context);
        } else if (command instanceof SubmitStartFormCmd start) {
            CommandFields.setVariables(start, forms.checkStart(CommandFields.start(start, context), context));
        } else if (command instanceof StartProcessInstanceCmd start) {
            CommandFields.setVariables(start, forms.checkStart(CommandFields.start(start, context), context));
        } else if (VariableCommands.include(command) && Caller.isPersonWithoutRepairRight(context)) {
            throw new AuthorizationException(
                    "Oplysninger kan kun ændres ved at udfylde og indsende opgavens formular.");
        }
        return next.execute(command);
    }
}
