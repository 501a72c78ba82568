package dk.portvagt.engine.identity;

import java.util.Arrays;
import java.util.List;

/** The groups of people, as models name them in {@code camunda:candidateGroups}. */
public enum PortvagtGroup {
    REQUESTER("requester", "Bestiller"),
    SYSTEM_OWNER("system-owner", "Systemejer"),
    DIGITAL_CONSULTANT("digital-consultant", "Digitaliseringskonsulent"),
    IT_ARCHITECT("it-architect", "IT-arkitekt"),
    OPERATIONS("operations", "IT-drift"),
    SECRETARIAT("secretariat", "Sekretariat"),
    PMO("pmo", "PMO"),
    BUDGET_CONTROLLER("budget-controller", "Økonomikonsulent"),
    STEERING_GROUP("steering-group", "IT-styregruppe"),
    STEERING_CHAIR("steering-chair", "Formand for IT-styregruppen"),
    DIGITALISATION_MANAGER("digitalisation-manager", "Digitaliseringschef"),
    ANALYST("analyst", "Procesanalytiker"),
    ADMINISTRATOR("camunda-admin", "Administrator");

    private final String id;
    private final String danishName;

    PortvagtGroup(String id, String danishName) {
        this.id = id;
        this.danishName = danishName;
    }

    /** The engine's group id. */
    public String id() {
        return id;
    }

    /** As shown to users. */
    public String danishName() {
        return danishName;
    }

    /** The name of the group with this id; a municipality's own group, unknown here, is shown by its id. */
    public static String danishName(String id) {
        return Arrays.stream(values())
                .filter(group -> group.id.equals(id))
                .map(PortvagtGroup::danishName)
                .findFirst()
                .orElse(id);
    }

    /** The groups that do the work of the cases in Tasklist: all but analysts and administrators. */
    public static List<PortvagtGroup> caseWorkers() {
        return Arrays.stream(values())
                .filter(group -> group != ANALYST && group != ADMINISTRATOR)
                .toList();
    }
}
