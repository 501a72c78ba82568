package dk.portvagt.engine.task;

import dk.portvagt.engine.ActingPerson;
import dk.portvagt.engine.border.DeployedForms;
import dk.portvagt.form.FormField;
import dk.portvagt.form.Option;
import dk.portvagt.form.Options;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.history.HistoricVariableUpdate;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.stereotype.Component;

/**
 * Finds what people have already answered in the forms of a case, in the engine's own records, which no model can
 * write. A value that a step computed is no answer. Works within a command of the engine.
 */
@Component
public class CaseAnswers {

    private static final String USER_TASK = "userTask";

    private final HistoryService history;
    private final RepositoryService models;
    private final DeployedForms forms;
    private final ActingPerson acting;
    private final Clock clock;

    CaseAnswers(
            HistoryService history, RepositoryService models, DeployedForms forms, ActingPerson acting, Clock clock) {
        this.history = history;
        this.models = models;
        this.forms = forms;
        this.acting = acting;
        this.clock = clock;
    }

    /**
     * Returns the latest answers to some fields, in the order of the fields. A field without an answer is left out.
     *
     * @param fields keys of form fields
     */
    public List<CaseAnswer> latest(String municipality, String caseNumber, List<String> fields) {
        return acting.asNobody(() -> {
            List<HistoricProcessInstance> processes = history.createHistoricProcessInstanceQuery()
                    .tenantIdIn(municipality)
                    .processInstanceBusinessKey(caseNumber)
                    .list();
            return fields.stream()
                    .flatMap(field -> latest(processes, field).stream())
                    .toList();
        });
    }

    private Optional<CaseAnswer> latest(List<HistoricProcessInstance> processes, String field) {
        String[] ids = processes.stream().map(HistoricProcessInstance::getId).toArray(String[]::new);
        if (ids.length == 0) {
            return Optional.empty();
        }
        return history
                .createHistoricDetailQuery()
                .variableUpdates()
                .processInstanceIdIn(ids)
                .variableNameLike(field)
                .disableCustomObjectDeserialization()
                .orderByTime()
                .desc()
                .list()
                .stream()
                .map(HistoricVariableUpdate.class::cast)
                .flatMap(update -> source(processes, update).stream()
                        .map(source -> new Given(update, source))
                        .limit(1))
                .findFirst()
                .flatMap(given -> answer(given, field));
    }

    /** Finds the task or the start of the case in which a person gave the value; empty if a step or a call set it. */
    private Optional<FlowElement> source(List<HistoricProcessInstance> processes, HistoricVariableUpdate update) {
        HistoricActivityInstance activity = history.createHistoricActivityInstanceQuery()
                .activityInstanceId(String.valueOf(update.getActivityInstanceId()))
                .singleResult();
        if (activity != null && activity.getActivityType().equals(USER_TASK)) {
            return Optional.ofNullable(models.getBpmnModelInstance(activity.getProcessDefinitionId())
                    .getModelElementById(activity.getActivityId()));
        }
        return processes.stream()
                .filter(process -> process.getId().equals(update.getProcessInstanceId())
                        && process.getSuperProcessInstanceId() == null
                        && (activity == null || activity.getActivityId().equals(process.getStartActivityId())))
                .map(process -> (FlowElement) models.getBpmnModelInstance(process.getProcessDefinitionId())
                        .getModelElementById(process.getStartActivityId()))
                .findFirst();
    }

    private Optional<CaseAnswer> answer(Given given, String key) {
        Object value = given.update().getValue();
        if (value == null || value.toString().isBlank()) {
            return Optional.empty();
        }
        return field(given.source(), key)
                .map(field -> new CaseAnswer(
                        field.label(),
                        text(field, value),
                        String.valueOf(given.source().getName()),
                        LocalDate.ofInstant(given.update().getTime().toInstant(), clock.getZone())));
    }

    private Optional<FormField> field(FlowElement element, String key) {
        return formRef(element).stream()
                .flatMap(form -> forms.latest(form, Context.getCommandContext()).fields().stream())
                .filter(field -> field.key().equals(key))
                .findFirst();
    }

    private static Optional<String> formRef(FlowElement element) {
        return Optional.ofNullable(
                element instanceof UserTask task
                        ? task.getCamundaFormRef()
                        : element instanceof StartEvent start ? start.getCamundaFormRef() : null);
    }

    private static String text(FormField field, Object value) {
        return switch (field.type()) {
            case CHECKBOX -> Boolean.TRUE.equals(value) ? "ja" : "nej";
            case NUMBER -> number(field, value);
            default -> chosen(field, value.toString());
        };
    }

    private static String number(FormField field, Object value) {
        boolean money = field.unit().startsWith("kr");
        String digits = money && value instanceof Number amount
                ? String.format(Locale.forLanguageTag("da"), "%,d", amount.longValue())
                : value.toString();
        return field.unit().isEmpty() ? digits : digits + " " + field.unit();
    }

    private static String chosen(FormField field, String value) {
        return field.options().stream()
                .filter(Options.Fixed.class::isInstance)
                .flatMap(fixed -> ((Options.Fixed) fixed).options().stream())
                .filter(option -> option.value().equals(value))
                .map(Option::label)
                .findFirst()
                .orElse(value);
    }

    private record Given(HistoricVariableUpdate update, FlowElement source) {}
}
