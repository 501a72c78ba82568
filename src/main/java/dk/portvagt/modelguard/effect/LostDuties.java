package dk.portvagt.modelguard.effect;

import dk.portvagt.engine.duty.DutyRule;
import dk.portvagt.modelguard.model.Camunda;
import dk.portvagt.modelguard.model.ProcessModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;

/** Tells which protections of a task a deployment takes away: the separation of duties, and what holds the task. */
final class LostDuties {

    /**
     * Describes a property of tasks that protects a case.
     *
     * @param property its name in the model
     * @param words what no longer holds without a value of it, in Danish; the value is put in
     */
    private record Protection(String property, String words) {}

    private static final List<Protection> PROTECTIONS = List.of(
            new Protection(DutyRule.PROPERTY, "er personen i '%s' ikke længere udelukket"),
            new Protection("heldBy", "ventes der ikke længere på et åbent krav om omarbejdning (heldBy '%s')"));

    private final ModelChange change;

    LostDuties(ModelChange change) {
        this.change = change;
    }

    Stream<String> losses() {
        return change.processes()
                .flatMap(process -> change.before().process(process.id()).stream()
                        .flatMap(running -> running.all(UserTask.class).flatMap(task -> losses(task, process))));
    }

    private static Stream<String> losses(UserTask task, ProcessModel process) {
        List<UserTask> now = now(task, process);
        String place = "Ved " + ProcessModel.describe(now.isEmpty() ? task : now.get(0)) + " i "
                + ProcessModel.describe(process.process()) + " ";
        return PROTECTIONS.stream()
                .flatMap(protection -> values(task, protection)
                        .filter(value -> now.isEmpty()
                                || now.stream()
                                        .anyMatch(it -> values(it, protection).noneMatch(value::equals)))
                        .map(value -> place
                                + protection.words().formatted(value)
                                + (now.isEmpty() ? ": opgaven er væk." : ".")));
    }

    /** Returns the task with the same id, or else those with the same form. */
    private static List<UserTask> now(UserTask task, ProcessModel process) {
        List<UserTask> same = process.all(UserTask.class)
                .filter(it -> Objects.equals(it.getId(), task.getId()))
                .toList();
        Optional<String> form = Camunda.attribute(task, "formRef");
        return !same.isEmpty() || form.isEmpty()
                ? same
                : process.all(UserTask.class)
                        .filter(it -> Camunda.attribute(it, "formRef").equals(form))
                        .toList();
    }

    private static Stream<String> values(UserTask task, Protection protection) {
        List<String> values = new ArrayList<>();
        Camunda.extensions(task, CamundaProperties.class)
                .forEach(properties -> properties.getCamundaProperties().stream()
                        .filter(property -> protection.property().equals(property.getCamundaName()))
                        .map(property -> DutyRule.names(Objects.toString(property.getCamundaValue(), "")))
                        .forEach(values::addAll));
        return values.stream().filter(value -> !value.equals(DutyRule.NOBODY));
    }
}
