package dk.portvagt.engine.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.task;

import dk.portvagt.PortvagtTest;
import dk.portvagt.acquisition.Ideas;
import dk.portvagt.process.Engine;
import java.io.File;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.TimeDate;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Every task of the deployed models that excludes somebody, begun by itself: each of those people is refused when they
 * take it and when they complete it, and nobody else is.
 */
@PortvagtTest
class DutiesOfEveryTaskTest {

    private static final String HERE = "873";
    private static final String PERSON = "several-roles";
    private static final String A_TIME = "2099-01-04T08:00:00+01:00";
    private static final String A_DAY = "2099-01-04";
    private static final Pattern VARIABLE = Pattern.compile("[$#]\\{\\s*(\\w+)\\s*}");
    private static final Pattern DAY =
            Pattern.compile("\\$\\{dueDates\\.(?:on\\(|officeDaysBefore\\(\\d+, *)([a-zA-Z]\\w*)\\)}");

    @Autowired
    private BeanFactory beans;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    private ProcessInstance instance;

    /** A task of a model, one of the variables with people it is not for, and the rule. */
    record Exclusion(
            String process, String task, String variable, String rule, String group, Map<String, Object> more) {

        @Override
        public String toString() {
            return process + " " + task + " " + variable;
        }
    }

    @BeforeEach
    void aMunicipality(@Autowired JdbcClient database) {
        Ideas.municipality(database, HERE);
    }

    @AfterEach
    void remove() {
        new Engine(beans).asNobody(() -> {
            runtime.deleteProcessInstance(instance.getId(), "tested", true, true, true);
            return null;
        });
    }

    @ParameterizedTest
    @MethodSource("exclusions")
    void refuses_whom_the_rule_excludes_and_nobody_else(Exclusion exclusion) {
        Task task = begin(exclusion);

        assertRefused(exclusion, () -> tasks.claim(task.getId(), PERSON));
        assertRefused(exclusion, () -> tasks.complete(task.getId()));
        assertThat(takenBy(exclusion, task, "somebody-else")).isAssignedTo("somebody-else");
    }

    private void assertRefused(Exclusion exclusion, Runnable act) {
        assertThatThrownBy(() -> new Engine(beans).as(PERSON, exclusion.group(), HERE, () -> {
                    act.run();
                    return null;
                }))
                .isInstanceOf(DutyRefusedException.class)
                .hasMessageStartingWith("Funktionsadskillelse: " + exclusion.rule() + ". Du kan derfor ikke");
    }

    private Task takenBy(Exclusion exclusion, Task task, String person) {
        new Engine(beans).asNobody(() -> {
            tasks.setAssignee(task.getId(), null);
            tasks.addCandidateUser(task.getId(), person);
            return null;
        });
        return new Engine(beans).as(person, exclusion.group(), HERE, () -> {
            tasks.claim(task.getId(), person);
            return tasks.createTaskQuery().taskId(task.getId()).singleResult();
        });
    }

    private Task begin(Exclusion exclusion) {
        String definition = new Engine(beans)
                .asNobody(() -> repository
                        .createProcessDefinitionQuery()
                        .processDefinitionKey(exclusion.process())
                        .withoutTenantId()
                        .latestVersion()
                        .singleResult()
                        .getId());
        instance = new Engine(beans)
                .asApplication(
                        HERE,
                        () -> runtime.createProcessInstanceById(definition)
                                .startBeforeActivity(exclusion.task())
                                .setVariable("track", "standard")
                                .setVariables(exclusion.more())
                                .setVariable(exclusion.variable(), "first," + PERSON)
                                .execute(true, true));
        return task(exclusion.task(), instance);
    }

    static List<Exclusion> exclusions() {
        File[] models = new File("processes").listFiles((folder, name) -> name.endsWith(".bpmn"));
        return Arrays.stream(models)
                .sorted()
                .map(Bpmn::readModelFromFile)
                .flatMap(model -> model.getModelElementsByType(UserTask.class).stream())
                .flatMap(DutiesOfEveryTaskTest::exclusions)
                .toList();
    }

    private static Stream<Exclusion> exclusions(UserTask task) {
        Process process = task.getModelInstance()
                .getModelElementsByType(Process.class)
                .iterator()
                .next();
        return property(task, DutyRule.PROPERTY).stream()
                .filter(people -> !people.equals(DutyRule.NOBODY))
                .flatMap(people -> DutyRule.names(people).stream())
                .map(variable -> new Exclusion(
                        process.getId(),
                        task.getId(),
                        variable,
                        property(task, DutyRule.TEXT_PROPERTY).orElseThrow(),
                        task.getCamundaCandidateGroups() == null
                                        || task.getCamundaCandidateGroups().contains("{")
                                ? "digitalisation-manager"
                                : task.getCamundaCandidateGroups().split(",")[0],
                        assumed(task)));
    }

    /** What the task's own attributes and the timers beside it ask for. */
    private static Map<String, Object> assumed(UserTask task) {
        Map<String, Object> values = new HashMap<>();
        name(task.getCamundaAssignee()).ifPresent(name -> values.put(name, PERSON));
        name(task.getCamundaCandidateUsers()).ifPresent(name -> values.put(name, PERSON));
        name(task.getCamundaCandidateGroups()).ifPresent(name -> values.put(name, "digitalisation-manager"));
        name(task.getCamundaDueDate()).ifPresent(name -> values.put(name, A_TIME));
        first(DAY, task.getCamundaDueDate()).ifPresent(name -> values.put(name, A_DAY));
        task.getModelInstance().getModelElementsByType(TimeDate.class).stream()
                .flatMap(date -> name(date.getTextContent()).stream())
                .forEach(name -> values.put(name, A_TIME));
        return values;
    }

    private static Optional<String> name(String expression) {
        return first(VARIABLE, expression);
    }

    private static Optional<String> first(Pattern pattern, String expression) {
        return Optional.ofNullable(expression)
                .map(pattern::matcher)
                .filter(Matcher::matches)
                .map(match -> match.group(1));
    }

    private static Optional<String> property(UserTask task, String name) {
        return Optional.ofNullable(task.getExtensionElements()).stream()
                .flatMap(extensions ->
                        extensions.getElementsQuery().filterByType(CamundaProperties.class).list().stream())
                .flatMap(properties -> properties.getCamundaProperties().stream())
                .filter(property -> property.getCamundaName().equals(name))
                .map(property -> property.getCamundaValue().strip())
                .findFirst();
    }
}
