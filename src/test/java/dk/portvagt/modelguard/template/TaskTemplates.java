package dk.portvagt.modelguard.template;

import dk.portvagt.engine.duty.DutyRule;
import dk.portvagt.engine.identity.PortvagtGroup;
import dk.portvagt.modelguard.model.Camunda;
import dk.portvagt.modelguard.model.Models;
import dk.portvagt.modelguard.model.VariableFlow;
import dk.portvagt.modelguard.template.Template.Category;
import dk.portvagt.modelguard.template.Template.Choice;
import dk.portvagt.modelguard.template.Template.Property;
import dk.portvagt.notification.steps.TaskReminders;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputParameter;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOutputParameter;

/** A template per kind of task that people do: for a group, for a person, gate criteria, review, approval. */
final class TaskTemplates {

    private static final String CRITERIA_FORM = "gate-criteria";
    private static final Pattern REVIEW = Pattern.compile("UserTask_(Assess|Check|Judge|Review|Screen)[A-Z].*");
    private static final Pattern APPROVAL = Pattern.compile("UserTask_(DecideAs|Confirm|Approve)[A-Z].*");
    private static final Set<PortvagtGroup> DECIDERS = Set.of(
            PortvagtGroup.STEERING_GROUP,
            PortvagtGroup.STEERING_CHAIR,
            PortvagtGroup.DIGITALISATION_MANAGER,
            PortvagtGroup.SYSTEM_OWNER);

    private static final String EVIDENCE = "evidence";

    private final Words words;
    private final Set<String> functions;
    private final List<UserTask> tasks;

    /** @param functions what expressions of models may call, as {@code bean.method} */
    TaskTemplates(Models models, Set<String> functions, Words words) {
        this.words = words;
        this.functions = functions;
        this.tasks = models.processes().stream()
                .flatMap(process -> process.all(UserTask.class))
                .toList();
    }

    List<Template> all() {
        List<Template> templates = new ArrayList<>();
        templates.add(task("group")
                .with(form(it -> true))
                .with(binding())
                .with(group(it -> true))
                .with(deadline())
                .with(followUp())
                .with(reminder())
                .with(files()));
        templates.add(task("person")
                .with(form(it -> true))
                .with(binding())
                .with(person())
                .with(deadline())
                .with(followUp())
                .with(reminder())
                .with(files()));
        templates.add(task("review")
                .with(form(it -> REVIEW.matcher(it.getId()).matches()))
                .with(binding())
                .with(group(it -> true))
                .with(excluded(""))
                .with(reason("rule.review"))
                .with(deadline())
                .with(followUp())
                .with(reminder())
                .with(files()));
        templates.add(task("approval")
                .with(form(it -> APPROVAL.matcher(it.getId()).matches()))
                .with(binding())
                .with(group(DECIDERS::contains))
                .with(excluded("requester"))
                .with(reason("rule.approval"))
                .with(deadline())
                .with(followUp())
                .with(reminder())
                .with(files()));
        tasks.stream()
                .filter(it ->
                        VariableFlow.formOf(it).filter(CRITERIA_FORM::equals).isPresent())
                .map(this::criteria)
                .forEach(templates::add);
        return templates;
    }

    private Template task(String kind) {
        return task(kind, words.get("task." + kind + ".name"), words.get("task." + kind + ".description"), kind);
    }

    private Template task(String id, String name, String description, String icon) {
        return Template.of(
                "UserTask",
                "task." + id,
                name,
                description,
                new Category("portvagt-task", words.get("room.task")),
                "task-" + icon);
    }

    /** Who answers which criteria of a gate: everything but the group is as in the gate review. */
    private Template criteria(UserTask task) {
        String answers = task.getId().replaceFirst("^UserTask_Answer", "");
        Template template = task(
                "criteria" + answers,
                "Gatekriterier: " + task.getName(),
                words.get("task.criteria.description"),
                "criteria");
        template.with(Property.fixed(CRITERIA_FORM, Bindings.attribute("formRef")))
                .with(binding())
                .with(group(it -> true, String.join(",", task.getCamundaCandidateGroupsList())));
        template.with(excluded("requester, materialBy")).with(reason("rule.criteria"));
        template.with(deadline())
                .with(followUp())
                .with(reminder())
                .with(Property.fixed("true", Bindings.property(EVIDENCE)));
        Camunda.extensions(task, CamundaInputParameter.class)
                .forEach(input -> template.with(
                        Property.fixed(input.getTextContent().strip(), Bindings.input(input.getCamundaName()))));
        Camunda.extensions(task, CamundaOutputParameter.class)
                .forEach(output -> template.with(Property.fixed(
                        output.getCamundaName(),
                        Bindings.output(output.getTextContent().strip()))));
        return template;
    }

    private Property form(Predicate<UserTask> kind) {
        Map<String, Set<String>> usedFor = new TreeMap<>();
        tasks.stream()
                .filter(kind)
                .forEach(task -> VariableFlow.formOf(task)
                        .ifPresent(form -> usedFor.computeIfAbsent(form, it -> new TreeSet<>())
                                .add(task.getName())));
        List<Choice> choices = usedFor.entrySet().stream()
                .map(form ->
                        new Choice(String.join(" / ", form.getValue()) + " (" + form.getKey() + ")", form.getKey()))
                .sorted(Comparator.comparing(Choice::name))
                .toList();
        return Property.choice(
                words.get("field.form"),
                words.get("field.form.description"),
                null,
                choices,
                Bindings.attribute("formRef"));
    }

    private static Property binding() {
        return Property.fixed("latest", Bindings.attribute("formRefBinding"));
    }

    private Property group(Predicate<PortvagtGroup> among) {
        return group(among, null);
    }

    /** The groups, and what models have found in need of more than one or of a variable. */
    private Property group(Predicate<PortvagtGroup> among, String usual) {
        Stream<Choice> groups = PortvagtGroup.caseWorkers().stream()
                .filter(among)
                .map(group -> new Choice(group.danishName(), group.id()));
        Stream<Choice> others = tasks.stream()
                .flatMap(task -> Camunda.attribute(task, "candidateGroups").stream())
                .filter(value ->
                        value.contains(",") && Arrays.stream(value.split(",")).allMatch(isAmong(among)))
                .distinct()
                .map(value -> new Choice(names(value), value));
        return Property.choice(
                words.get("field.group"),
                words.get("field.group.description"),
                usual,
                Stream.concat(groups, others)
                        .sorted(Comparator.comparing(Choice::name))
                        .toList(),
                Bindings.attribute("candidateGroups"));
    }

    private static Predicate<String> isAmong(Predicate<PortvagtGroup> among) {
        return id -> PortvagtGroup.caseWorkers().stream()
                .filter(group -> group.id().equals(id.strip()))
                .anyMatch(group -> among.test(group) || group == PortvagtGroup.SECRETARIAT);
    }

    private static String names(String groups) {
        return Arrays.stream(groups.split(","))
                .map(id -> PortvagtGroup.danishName(id.strip()))
                .collect(Collectors.joining(" eller "));
    }

    private Property person() {
        List<Choice> persons = tasks.stream()
                .flatMap(task -> Camunda.attribute(task, "assignee").stream())
                .distinct()
                .map(value -> new Choice(words.get("person." + value.replaceAll("[${}]", "")), value))
                .sorted(Comparator.comparing(Choice::name))
                .toList();
        return Property.choice(
                words.get("field.person"),
                words.get("field.person.description"),
                null,
                persons,
                Bindings.attribute("assignee"));
    }

    private Property excluded(String usual) {
        return Property.text(
                words.get("field.excluded"),
                words.get("field.excluded.description"),
                usual,
                Bindings.property(DutyRule.PROPERTY));
    }

    private Property reason(String usual) {
        return Property.text(
                words.get("field.reason"),
                words.get("field.reason.description"),
                words.get(usual),
                Bindings.property(DutyRule.TEXT_PROPERTY));
    }

    private Property deadline() {
        return date("deadline", "${dueDates.inOfficeDays(5)}", "dueDate");
    }

    private Property followUp() {
        return date("followUp", null, "followUpDate");
    }

    private Property reminder() {
        return Property.matching(
                words.get("field.reminder"),
                words.get("field.reminder.description"),
                null,
                "^([1-9]\\d{0,2})?$",
                words.get("field.reminder.otherwise"),
                Bindings.property(TaskReminders.PROPERTY));
    }

    private Property date(String field, String usual, String attribute) {
        return Property.matching(
                words.get("field." + field),
                words.get("field." + field + ".description"),
                usual,
                day(),
                words.get("field.deadline.otherwise"),
                Bindings.attribute(attribute));
    }

    /** A function that works out a day, as the guard lets models call, or a day the case knows. */
    private String day() {
        String known = functions.stream()
                .filter(function -> function.startsWith("dueDates."))
                .map(function -> function.substring("dueDates.".length()))
                .sorted()
                .collect(Collectors.joining("|"));
        return "^(\\$\\{(dueDates\\.(" + known + ")\\([\\w., ()]+\\)|[A-Za-z]\\w*)\\})?$";
    }

    private Property files() {
        return Property.choice(
                words.get("field.evidence"),
                words.get("field.evidence.description"),
                "false",
                List.of(
                        new Choice(words.get("choice.evidence.false"), "false"),
                        new Choice(words.get("choice.evidence.true"), "true")),
                Bindings.property(EVIDENCE));
    }
}
