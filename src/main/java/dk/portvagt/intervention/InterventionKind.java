package dk.portvagt.intervention;

/** Lists the kinds of interventions in a case. */
public enum InterventionKind {
    /** The solution, or its record, must be updated. */
    UPDATE("Krav om opdatering"),
    /** Work of the case must be reworked. */
    REWORK("Krav om omarbejdning"),
    PAUSE("Pause"),
    RESUME("Genoptagelse"),
    /** The case ends; a solution in operation is phased out instead. */
    STOP("Standsning");

    private final String danishName;

    InterventionKind(String danishName) {
        this.danishName = danishName;
    }

    /**
     * Returns the Danish name.
     *
     * @return the name that people read
     */
    public String danishName() {
        return danishName;
    }

    /** Checks whether the case's people must answer it by a deadline. */
    public boolean isDemand() {
        return this == UPDATE || this == REWORK;
    }

    /** Checks whether it needs a day for its review. */
    public boolean hasDeadline() {
        return isDemand() || this == PAUSE;
    }
}
