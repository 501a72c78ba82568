package dk.portvagt.modelguard.effect;

import dk.portvagt.modelguard.model.AskedTables;
import dk.portvagt.modelguard.model.DecisionModel;
import dk.portvagt.modelguard.model.FormModel;
import dk.portvagt.modelguard.model.Models;
import dk.portvagt.modelguard.model.ProcessModel;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.jspecify.annotations.Nullable;

/**
 * Tells which deployed models can book money or decide: a process by its steps or by the processes it calls, a table or
 * a form by the processes that use it.
 *
 * <p>The running model counts too. A gate that no longer decides is as weighty as one that does.
 */
final class WeightyModels {

    private static final int NAMED = 3;

    private final ModelChange change;
    private final WeightySteps steps;

    WeightyModels(ModelChange change) {
        this.change = change;
        this.steps = new WeightySteps(change.platform());
    }

    Stream<String> reasons() {
        Models deployed = change.deployed();
        return Stream.of(
                        deployed.processes().stream().flatMap(this::ofProcess),
                        deployed.decisions().stream().flatMap(this::ofTable),
                        deployed.forms().stream().flatMap(this::ofForm))
                .flatMap(it -> it)
                .distinct();
    }

    private Stream<String> ofProcess(ProcessModel process) {
        List<String> reasons = new ArrayList<>();
        List<ProcessModel> versions = Stream.concat(Stream.of(process), change.before().process(process.id()).stream())
                .toList();
        String name = ProcessModel.describe(process.process());
        named(versions.stream().flatMap(version -> steps.booking(version).stream()))
                .ifPresent(at -> reasons.add(sentence(name, "kan bogføre penge: " + at)));
        named(versions.stream().flatMap(version -> steps.deciding(version).stream()))
                .ifPresent(at -> reasons.add(sentence(name, "kan træffe eller notere beslutninger: " + at)));
        if (reasons.isEmpty()) {
            versions.stream()
                    .flatMap(version -> weightyCalled(version, new HashSet<>()).stream())
                    .findFirst()
                    .map(called -> ProcessModel.describe(called.process()))
                    .ifPresent(called -> reasons.add(
                            sentence(name, "kalder " + called + ", som kan bogføre penge eller træffe beslutninger")));
        }
        return reasons.stream();
    }

    private Optional<ProcessModel> weightyCalled(ProcessModel process, Set<String> seen) {
        return process.all(CallActivity.class)
                .map(CallActivity::getCalledElement)
                .filter(called -> called != null && seen.add(called))
                .flatMap(called ->
                        Stream.of(change.after(), change.before()).flatMap(models -> models.process(called).stream()))
                .flatMap(called -> steps.isWeighty(called) ? Stream.of(called) : weightyCalled(called, seen).stream())
                .findFirst();
    }

    private Stream<String> ofTable(DecisionModel table) {
        return using("decisionRef", table.id())
                .map(process -> used("Tabellen '" + named(table.decision().getName(), table.id()) + "'", process));
    }

    private Stream<String> ofForm(FormModel form) {
        return using("formRef", form.id()).map(process -> used("Formularen '" + form.id() + "'", process));
    }

    private static String used(String model, ProcessModel process) {
        return model + " bruges af " + ProcessModel.describe(process.process())
                + ", som kan bogføre penge eller træffe beslutninger.";
    }

    private Stream<ProcessModel> using(String attribute, String id) {
        return Stream.of(change.after(), change.before())
                .flatMap(models -> models.processes().stream())
                .filter(process -> References.of(process, attribute)
                        .flatMap(reference -> AskedTables.of(reference).stream())
                        .anyMatch(id::equals))
                .filter(steps::isWeighty)
                .collect(Collectors.toMap(ProcessModel::id, it -> it, (one, other) -> one))
                .values()
                .stream();
    }

    private static Optional<String> named(Stream<BaseElement> elements) {
        List<String> names = elements.map(ProcessModel::describe).distinct().toList();
        String more = names.size() > NAMED ? " og " + (names.size() - NAMED) + " til" : "";
        return names.isEmpty()
                ? Optional.empty()
                : Optional.of(names.stream().limit(NAMED).collect(Collectors.joining(", ")) + more);
    }

    private static String named(@Nullable String name, String id) {
        return name == null || name.isBlank() ? id : name;
    }

    private static String sentence(String subject, String rest) {
        return Character.toUpperCase(subject.charAt(0)) + subject.substring(1) + " " + rest + ".";
    }
}
