package dk.portvagt.modelguard.model;

import dk.portvagt.gate.CriteriaTables;
import java.util.List;

/** Finds the decision tables that a step may ask: the one that it names, or those of criteria, one per gate. */
public final class AskedTables {

    /** The reference of the step that asks the table of the gate at hand. */
    public static final String OF_THE_GATE = "${" + CriteriaTables.VARIABLE + "}";

    private AskedTables() {}

    /** Returns the ids of the tables for the step's {@code decisionRef}. */
    public static List<String> of(String decisionRef) {
        return decisionRef.strip().equals(OF_THE_GATE) ? CriteriaTables.all() : List.of(decisionRef);
    }
}
