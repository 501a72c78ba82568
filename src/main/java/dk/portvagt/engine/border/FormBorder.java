package dk.portvagt.engine.border;

import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.cmd.ResolveTaskCmd;
import org.camunda.bpm.engine.impl.cmd.StartProcessInstanceCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitStartFormCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

/**
 * Lets a command pass when what it brings is an accepted form, with the values normalised; refuses it with a
 * {@link FormRefusedException} otherwise, before anything has been changed.
 *
 * <p>Forms are checked whoever submits them, the application included. The other ways to set a variable are closed to
 * people and open to the application's own code and to administrators, who repair with them.
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
            // Only hands a delegated task back to its owner, who completes it with the form.
            return next.execute(command);
        }
        if (command instanceof CompleteTaskCmd complete) {
            CommandFields.setVariables(
                    complete,
                    forms.checkTask(CommandFields.taskId(complete), CommandFields.variables(complete), context));
        } else if (command instanceof SubmitTaskFormCmd submit) {
            CommandFields.setVariables(
                    submit, forms.checkTask(CommandFields.taskId(submit), CommandFields.variables(submit), context));
        } else if (command instanceof SubmitStartFormCmd start) {
            CommandFields.setVariables(start, forms.checkStart(CommandFields.start(start, context), context));
        } else if (command instanceof StartProcessInstanceCmd start) {
            CommandFields.setVariables(start, forms.checkStart(CommandFields.start(start, context), context));
        } else if (VariableCommands.include(command) && Caller.isPersonWithoutRepairRight(context)) {
            throw FormRefusedException.notThroughAForm();
        }
        return next.execute(command);
    }
}
