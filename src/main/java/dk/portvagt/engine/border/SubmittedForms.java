package dk.portvagt.engine.border;

import dk.portvagt.form.CheckedForm;
import dk.portvagt.form.Fault;
import dk.portvagt.form.FormCheck;
import dk.portvagt.form.FormSchema;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.impl.cfg.CommandChecker;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.jspecify.annotations.Nullable;

/** Finds the form of a submission and checks the submission against it. */
class SubmittedForms {

    private final DeployedForms deployedForms;
    private final Clock clock;
    private final List<AcceptedTaskForms> listeners;
    private final List<FormRule> rules;
    private final MunicipalLists lists;
    private final FreshSources values;

    SubmittedForms(
            DeployedForms deployedForms,
            Clock clock,
            List<AcceptedTaskForms> listeners,
            List<FormRule> rules,
            MunicipalLists lists,
            FreshSources values) {
        this.deployedForms = deployedForms;
        this.clock = clock;
        this.listeners = listeners;
        this.rules = rules;
        this.lists = lists;
        this.values = values;
    }

    /**
     * Checks the submission of a task, and tells of one that is accepted.
     *
     * @return the values for the task, in place of the submitted ones
     */
    VariableMap checkTask(@Nullable String taskId, Map<String, Object> submitted, CommandContext context) {
        TaskEntity task = taskId == null ? null : context.getTaskManager().findTaskById(taskId);
        if (task == null || task.getTaskDefinition() == null) {
            // A missing task, which the engine reports itself, or a task outside any process, which has no form.
            return Variables.fromMap(submitted);
        }
        // First, as in the command itself: a person without access to a task must learn nothing about its form.
        checkers(context).forEach(checker -> checker.checkTaskWork(task));
        Optional<FormSchema> form = deployedForms.of(task, context);
        if (form.isEmpty()) {
            refuseVariables(submitted);
        }
        VariableMap answers =
                form.map(schema -> check(schema, submitted, task, context)).orElseGet(Variables::createVariables);
        listeners.forEach(listener -> listener.accepted(task, answers));
        return answers;
    }

    /**
     * Checks the submission of a start.
     *
     * @return the values for the process, in place of the submitted ones
     */
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

    /**
     * Checks a submission against its form.
     *
     * @param scope the task with the variables that the form was given, null at a start
     */
    private VariableMap check(
            FormSchema form, Map<String, Object> submitted, @Nullable TaskEntity scope, CommandContext context) {
        EngineSituation situation = new EngineSituation(
                scope,
                lists.of(scope, context),
                scope == null ? Map.of() : values.of(form, scope, context),
                clock,
                context.getProcessEngineConfiguration());
        CheckedForm checked = FormCheck.check(form, EngineValues.read(submitted), situation);
        if (checked instanceof CheckedForm.Refused refused) {
            throw new FormRefusedException(refused.faults());
        }
        VariableMap answers = EngineValues.write(((CheckedForm.Accepted) checked).values());
        List<Fault> faults = faults(form, TypedForm.of(answers, scope, context));
        if (!faults.isEmpty()) {
            throw new FormRefusedException(faults);
        }
        return answers;
    }

    private List<Fault> faults(FormSchema form, TypedForm typed) {
        return rules.stream()
                .filter(rule -> rule.isFor(form.id()))
                .flatMap(rule -> rule.fault(typed).stream())
                .toList();
    }

    private static void refuseVariables(Map<String, Object> submitted) {
        if (!submitted.isEmpty()) {
            throw new FormRefusedException(submitted.keySet().stream()
                    .sorted()
                    .map(name -> new Fault(name, "der er ingen formular at udfylde"))
                    .toList());
        }
    }

    /** Refuses a business key: it is the case number, which the application allocates. */
    private static void refuseBusinessKey(SubmittedStart start) {
        if (start.businessKey() != null && !start.businessKey().isBlank()) {
            throw new FormRefusedException(List.of(new Fault("Forretningsnøgle", "tildeles af systemet")));
        }
    }

    private static List<CommandChecker> checkers(CommandContext context) {
        return context.getProcessEngineConfiguration().getCommandCheckers();
    }
}
