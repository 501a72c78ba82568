package dk.portvagt.web.cockpit.history;

import dk.portvagt.engine.identity.People;
import dk.portvagt.web.cockpit.Moments;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.springframework.stereotype.Component;

/** Translates processes for their readers. */
@Component
class InstanceRows {

    private final People people;

    InstanceRows(People people) {
        this.people = people;
    }

    InstanceRow row(HistoricProcessInstance instance) {
        return row(instance, 0);
    }

    /** Lists each process before those it called, which are indented one step more. */
    List<InstanceRow> tree(List<HistoricProcessInstance> instances) {
        Map<String, HistoricProcessInstance> known = instances.stream()
                .collect(Collectors.toMap(
                        HistoricProcessInstance::getId, instance -> instance, (one, same) -> one, LinkedHashMap::new));
        List<InstanceRow> rows = new ArrayList<>();
        instances.stream()
                .filter(instance -> !known.containsKey(caller(instance)))
                .sorted(Comparator.comparing(HistoricProcessInstance::getStartTime))
                .forEach(root -> add(root, 0, instances, rows));
        return rows;
    }

    private void add(
            HistoricProcessInstance instance, int depth, List<HistoricProcessInstance> all, List<InstanceRow> rows) {
        rows.add(row(instance, depth));
        all.stream()
                .filter(other -> instance.getId().equals(other.getSuperProcessInstanceId()))
                .forEach(called -> add(called, depth + 1, all, rows));
    }

    private InstanceRow row(HistoricProcessInstance instance, int depth) {
        String name = instance.getProcessDefinitionName();
        return new InstanceRow(
                instance.getId(),
                instance.getBusinessKey(),
                name == null ? instance.getProcessDefinitionKey() : name,
                instance.getProcessDefinitionVersion(),
                instance.getTenantId(),
                depth,
                instance.getSuperProcessInstanceId(),
                Moments.text(instance.getStartTime()),
                instance.getStartUserId() == null ? null : people.name(instance.getStartUserId()),
                Moments.text(instance.getEndTime()),
                state(instance.getState()),
                instance.getDeleteReason());
    }

    /** Returns an empty text instead of null, which a map does not hold. */
    private static String caller(HistoricProcessInstance instance) {
        return String.valueOf(instance.getSuperProcessInstanceId());
    }

    private static String state(String state) {
        return switch (state) {
            case HistoricProcessInstance.STATE_ACTIVE -> "i gang";
            case HistoricProcessInstance.STATE_SUSPENDED -> "på pause";
            case HistoricProcessInstance.STATE_COMPLETED -> "afsluttet";
            default -> "afbrudt";
        };
    }
}
