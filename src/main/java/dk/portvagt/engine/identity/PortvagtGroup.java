package dk.portvagt.engine.identity;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Lists the shipped groups of people, as models name them in {@code camunda:candidateGroups}. {@link Roles} knows
 * those, too, that administrators have added.
 */
public enum PortvagtGroup {
    REQUESTER("requester", "Bestiller", Work.CASES),
    SYSTEM_OWNER("system-owner", "Systemejer", Work.CASES),
    DIGITAL_CONSULTANT("digital-consultant", "Digitaliseringskonsulent", Work.CASES),
    IT_ARCHITECT("it-architect", "IT-arkitekt", Work.CASES),
    OPERATIONS("operations", "IT-drift", Work.CASES),
    SECRETARIAT("secretariat", "Sekretariat", Work.CASES),
    PMO("pmo", "PMO", Work.CASES),
    BUDGET_CONTROLLER("budget-controller", "Økonomikonsulent", Work.CASES),
    STEERING_GROUP("steering-group", "IT-styregruppe", Work.CASES),
    STEERING_CHAIR("steering-chair", "Formand for IT-styregruppen", Work.CASES),
    DIGITALISATION_MANAGER("digitalisation-manager", "Digitaliseringschef", Work.CASES),
    ANALYST("analyst", "Procesanalytiker", Work.MODELS),
    /** The right of an analyst to activate the shared models, which all municipalities use. */
    MODEL_OWNER("model-owner", "Modelansvarlig", Work.MODELS),
    MUNICIPAL_ADMINISTRATOR("municipal-administrator", "Kommuneadministrator", Work.ADMINISTRATION),
    ADMINISTRATOR("camunda-admin", "Administrator", Work.ADMINISTRATION);

    private final String id;
    private final String danishName;
    private final Work work;

    PortvagtGroup(String id, String danishName, Work work) {
        this.id = id;
        this.danishName = danishName;
        this.work = work;
    }

    /** Returns the engine's group id. */
    public String id() {
        return id;
    }

    /** Returns the name for users. */
    public String danishName() {
        return danishName;
    }

    /**
     * Returns the name of the shipped group with this id; another one shows its id. {@link Roles#name} knows the added
     * ones too.
     */
    public static String danishName(String id) {
        return Arrays.stream(values())
                .filter(group -> group.id.equals(id))
                .map(PortvagtGroup::danishName)
                .findFirst()
                .orElse(id);
    }

    /** Tells whether the id is that of a shipped group. */
    public static boolean isShipped(String id) {
        return Arrays.stream(values()).anyMatch(group -> group.id.equals(id));
    }

    /** Returns the groups that work on cases in Tasklist. */
    public static List<PortvagtGroup> caseWorkers() {
        return Arrays.stream(values()).filter(group -> group.work == Work.CASES).toList();
    }

    /**
     * Returns the groups that a municipality's own administrators fill: those whose rights end at the municipality.
     * Analysts deploy models, which run on the server.
     */
    public static List<PortvagtGroup> ofMunicipality() {
        return Stream.concat(caseWorkers().stream(), Stream.of(MUNICIPAL_ADMINISTRATOR))
                .toList();
    }

    /** Tells what a group works on; each group says it of itself. */
    private enum Work {
        CASES,
        MODELS,
        ADMINISTRATION
    }
}
