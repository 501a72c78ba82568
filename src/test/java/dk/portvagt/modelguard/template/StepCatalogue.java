package dk.portvagt.modelguard.template;

import dk.portvagt.PortvagtApplication;
import dk.portvagt.modelguard.model.Camunda;
import dk.portvagt.modelguard.model.Expressions;
import dk.portvagt.modelguard.model.Models;
import dk.portvagt.modelguard.model.Platform;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputParameter;

/** The steps that the shipped models use. */
final class StepCatalogue {

    private static final String HOUSE = PortvagtApplication.class.getPackageName() + ".";

    private final Platform platform;
    private final Words words;
    private final Map<String, List<ServiceTask>> uses = new TreeMap<>();

    StepCatalogue(Models models, Platform platform, Words words) {
        this.platform = platform;
        this.words = words;
        models.processes().stream()
                .flatMap(process -> process.all(ServiceTask.class))
                .forEach(task -> Expressions.bean(task.getCamundaDelegateExpression())
                        .ifPresent(bean -> uses.computeIfAbsent(bean, it -> new ArrayList<>())
                                .add(task)));
    }

    /** By room and name; steps of the same name say which process they are from. */
    List<Step> steps() {
        List<Step> steps = uses.keySet().stream().map(this::step).toList();
        Map<String, Long> named = steps.stream().collect(Collectors.groupingBy(Step::name, Collectors.counting()));
        return steps.stream()
                .map(step -> named.get(step.name()) > 1 ? step.named(step.name() + processOf(step)) : step)
                .sorted(Comparator.comparing(Step::room)
                        .thenComparing(Step::name)
                        .thenComparing(Step::bean))
                .toList();
    }

    private Step step(String bean) {
        Class<?> type = platform.beans().get(bean);
        List<StepInput> inputs = inputs(uses.get(bean));
        Set<String> needs = new TreeSet<>(platform.code().requiredBy(type));
        inputs.forEach(input -> needs.remove(input.variable()));
        return new Step(
                bean,
                room(type),
                words.find("step." + bean + ".name").orElseGet(() -> usual(bean, ServiceTask::getName)),
                words.find("step." + bean + ".description").orElseGet(() -> usual(bean, StepCatalogue::documentation)),
                uses.get(bean).stream().allMatch(ServiceTask::isCamundaAsyncBefore),
                inputs,
                needs,
                platform.code().setBy(type),
                platform.code().errorsOf(type));
    }

    private String processOf(Step step) {
        BaseElement around = uses.get(step.bean()).get(0);
        while (!(around instanceof Process)) {
            around = (BaseElement) around.getParentElement();
        }
        return " (" + ((Process) around).getName() + ")";
    }

    /** The subject that the step belongs to: the first package below the root. */
    private static String room(Class<?> type) {
        return type.getPackageName().substring(HOUSE.length()).split("\\.", 2)[0];
    }

    /** What most models say, and where they differ, the first of them. */
    private String usual(String bean, Function<ServiceTask, String> text) {
        Map<String, Long> said = uses.get(bean).stream().collect(Collectors.groupingBy(text, Collectors.counting()));
        long most = said.values().stream().max(Comparator.naturalOrder()).orElseThrow();
        return uses.get(bean).stream()
                .map(text)
                .filter(it -> said.get(it) == most)
                .findFirst()
                .orElseThrow();
    }

    private static String documentation(ServiceTask task) {
        return task.getDocumentations().stream()
                .map(it -> it.getTextContent().strip())
                .collect(Collectors.joining(" "));
    }

    /** A template that gives some inputs takes all others away: only what every model gives is safe to offer. */
    private static List<StepInput> inputs(List<ServiceTask> uses) {
        Map<String, SortedSet<String>> values = new TreeMap<>();
        uses.stream()
                .flatMap(StepCatalogue::inputs)
                .forEach(input -> values.computeIfAbsent(input.getCamundaName(), it -> new TreeSet<>())
                        .add(input.getTextContent().strip()));
        return values.entrySet().stream()
                .filter(input -> uses.stream().allMatch(task -> gives(task, input.getKey())))
                .map(input -> new StepInput(input.getKey(), input.getValue()))
                .toList();
    }

    private static boolean gives(ServiceTask task, String variable) {
        return inputs(task).anyMatch(input -> input.getCamundaName().equals(variable));
    }

    private static Stream<CamundaInputParameter> inputs(ServiceTask task) {
        return Camunda.extensions(task, CamundaInputParameter.class).stream();
    }
}
