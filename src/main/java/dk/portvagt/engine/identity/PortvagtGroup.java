package dk.portvagt.engine.identity;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;

/** Lists the groups of people, as models name them in {@code camunda:candidateGroups}. */
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
    /** The right of an analyst to activate the shared models, which all municipalities use. */
    MODEL_OWNER("model-owner", "Modelansvarlig"),
    MUNICIPAL_ADMINISTRATOR("municipal-administrator", "Kommuneadministrator"),
    ADMINISTRATOR("camunda-admin", "Administrator");

    private final String id;
    private final String danishName;

    PortvagtGroup(String id, String danishName) {
        this.id = id;
        this.danishName = danishName;
    }

    /** Returns the engine's group id. */
    public String id() {
        return id;
    }

    /** Returns the name for users. */
    public String danishName() {
        return danishName;
    }

    /** Returns the name of the group with this id. A municipality's own group is unknown here and shows its id. */
    public static String danishName(String id) {
        return Arrays.stream(values())
                .filter(group -> group.id.equals(id))
                .map(PortvagtGroup::danishName)
                .findFirst()
                .orElse(id);
    }

    /** Returns the groups that work on cases in Tasklist: all but those of models and administration. */
    public static List<PortvagtGroup> caseWorkers() {
        return List.copyOf(EnumSet.range(REQUESTER, DIGITALISATION_MANAGER));
    }

    /**
     * Returns the groups that a municipality's own administrators fill: those whose rights end at the municipality.
     * Analysts deploy models, which run on the server.
     */
    public static List<PortvagtGroup> ofMunicipality() {
        return Stream.concat(caseWorkers().stream(), Stream.of(MUNICIPAL_ADMINISTRATOR))
                .toList();
    }
}
