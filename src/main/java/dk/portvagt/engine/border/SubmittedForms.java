package dk.portvagt.engine.border;

import dk.portvagt.form.CheckedForm;
import dk.portvagt.form.Fault;
import dk.portvagt.form.FormCheck;
import dk.portvagt.form.FormSchema;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.cfg.CommandChecker;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;

/** Finds the form a submission belongs to and has it checked. */
class SubmittedForms {

    private final DeployedForms deployedForms;
    private final Clock clock;

    SubmittedForms(DeployedForms deployedForms, Clock clock) {
        this.deployedForms = deployedForms;
        this.clock = clock;
    }

    /** @return what the task gets instead of what was sent */
    VariableMap checkTask(String taskId, Map<String, Object> submitted, CommandContext context) {
        TaskEntity task = taskId == null ? null : context.getTaskManager().findTaskById(taskId);
        if (task == null || task.getTaskDefinition() == null) {
            // No such task, which the engine says itself; or a task outside of any process, which has no form.
            return Variables.fromMap(submitted);
        }
        // First, as in the command itself: who may not work on a task learns nothing about its form.
        checkers(context).forEach(checker -> checker.checkTaskWork(task));
        Optional<FormSchema> form = deployedForms.of(task, context);
        if (form.isEmpty()) {
            refuseVariables(submitted);
        }
        return form.map(schema -> check(schema, submitted, task, context)).orElseGet(Variables::createVariables);
    }

    /** @return what the process gets instead of what was sent */
    VariableMap checkStart(SubmittedStart start, CommandContext context) {
        checkers(context).forEach(checker -> checker.checkCreateProcessInstance(start.process()));
        Optional<FormSchema> form = deployedForms.of(start.process(), context);
        if (Caller.isPerson(context)) {
            refuseBusinessKey(start);
            if (form.isEmpty()) {
                refuseVariables(start.variables());
            }
        }
        return form.map(schema -> check(schema, start.variables(), null, context))
                .orElseGet(() -> Variables.fromMap(start.variables()));
    }

    /** @param scope where the form finds the variables it was given, null at a start */
    private VariableMap check(
            FormSchema form, Map<String, Object> submitted, VariableScope scope, CommandContext context) {
        EngineSituation situation = new EngineSituation(scope, clock, context.getProcessEngineConfiguration());
        CheckedForm checked = FormCheck.check(form, EngineValues.read(submitted), situation);
        if (checked instanceof CheckedForm.Refused refused) {
            throw new FormRefusedException(refused.faults());
        }
        return EngineValues.write(((CheckedForm.Accepted) checked).values());
    }

    private static void refuseVariables(Map<String, Object> submitted) {
        if (!submitted.isEmpty()) {
            throw new FormRefusedException(submitted.keySet().stream()
                    .sorted()
                    .map(name -> new Fault(name, "der er ingen formular at udfylde"))
                    .toList());
        }
    }

    /** The business key is the case number, which the application allocates. */
    private static void refuseBusinessKey(SubmittedStart start) {
        if (start.businessKey() != null && !start.businessKey().isBlank()) {
            throw new FormRefusedException(List.of(new Fault("Forretningsnøgle", "tildeles af systemet")));
        }
    }

    private static List<CommandChecker> checkers(CommandContext context) {
        return context.getProcessEngineConfiguration().getCommandCheckers();
    }
}
