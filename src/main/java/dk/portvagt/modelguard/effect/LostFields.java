package dk.portvagt.modelguard.effect;

import dk.portvagt.form.FormField;
import dk.portvagt.form.Toggle;
import dk.portvagt.modelguard.model.FormModel;
import dk.portvagt.modelguard.model.Models;
import dk.portvagt.modelguard.model.ProcessModel;
import dk.portvagt.modelguard.model.VariableFlow;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.FlowNode;

/**
 * Tells which fields the forms of a process no longer ask for, and which steps still need the answers.
 *
 * <p>A field is lost if a form loses it or if a step gets another form, and no other form of the process has it.
 */
public final class LostFields {

    /** Describes a field by the id of its form and its label. */
    private record Field(String form, String label) {}

    private final ModelChange change;

    public LostFields(ModelChange change) {
        this.change = change;
    }

    /** Tells in Danish which answers get lost: the field, the form, and the steps that need it. */
    Stream<String> losses() {
        Map<List<String>, List<String>> byReaders = new LinkedHashMap<>();
        processes()
                .forEach(process -> lost(process).forEach((key, field) -> {
                    List<String> readers = readers(key, process);
                    if (!readers.isEmpty()) {
                        byReaders
                                .computeIfAbsent(readers, it -> new ArrayList<>())
                                .add(missing(key, field));
                    }
                }));
        return byReaders.entrySet().stream()
                .flatMap(it -> it.getValue().stream()
                        .distinct()
                        .map(missing -> missing + ", men svaret bruges af " + Parts.listed(it.getKey()) + "."));
    }

    /**
     * Tells in Danish of each lost answer where it was asked for.
     *
     * @return by the key of the field
     */
    public Map<String, String> places() {
        Map<String, String> places = new TreeMap<>();
        processes().forEach(process -> lost(process).forEach((key, field) -> places.put(key, missing(key, field))));
        return places;
    }

    private static String missing(String key, Field field) {
        return "Feltet '" + field.label() + "' (" + key + ") mangler i formularen '" + field.form() + "'";
    }

    private Stream<ProcessModel> processes() {
        return change.after().processes().stream()
                .filter(process -> change.before().process(process.id()).isPresent());
    }

    /** A process whose forms are not all known is refused for that. */
    private Map<String, Field> lost(ProcessModel process) {
        boolean isWhole = process.all(FlowNode.class)
                .flatMap(node -> VariableFlow.formOf(node).stream())
                .allMatch(form -> change.after().form(form).isPresent());
        if (!isWhole) {
            return Map.of();
        }
        Map<String, Field> lost = change.before()
                .process(process.id())
                .map(running -> asked(running, change.before()))
                .orElse(Map.of());
        lost.keySet().removeAll(asked(process, change.after()).keySet());
        return lost;
    }

    private static Map<String, Field> asked(ProcessModel process, Models models) {
        Map<String, Field> asked = new LinkedHashMap<>();
        process.all(FlowNode.class)
                .flatMap(node -> VariableFlow.formOf(node).flatMap(models::form).stream())
                .forEach(form -> {
                    answered(form).forEach(field -> asked.put(field.key(), new Field(form.id(), field.label())));
                    form.schema().rowLists().forEach(rows -> asked.put(rows.key(), new Field(form.id(), rows.label())));
                });
        return asked;
    }

    private static Stream<FormField> answered(FormModel form) {
        return form.schema().fields().stream().filter(field -> !field.readOnly().equals(Toggle.ON));
    }

    private List<String> readers(String key, ProcessModel process) {
        return References.family(process, change.after()).stream()
                .flatMap(other -> Stream.of(Readers.of(key, other, change.after(), change.platform())
                                .toList())
                        .filter(found -> !found.isEmpty())
                        .map(found -> Parts.named(found) + " i " + ProcessModel.describe(other.process())))
                .toList();
    }
}
