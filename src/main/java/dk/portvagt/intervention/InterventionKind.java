package dk.portvagt.intervention;

/** What is done to a case. */
public enum InterventionKind {
    /** The solution, or what is known of it, has to be brought up to date. */
    UPDATE("Krav om opdatering"),
    /** Work of the case has to be done again. */
    REWORK("Krav om omarbejdning"),
    PAUSE("Pause"),
    RESUME("Genoptagelse"),
    /** The case ends; a solution in operation is phased out instead. */
    STOP("Standsning");

    private final String danishName;

    InterventionKind(String danishName) {
        this.danishName = danishName;
    }

    /** @return the name that people read */
    public String danishName() {
        return danishName;
    }

    /** Whether the case's people have to answer it by a deadline. */
    public boolean isDemand() {
        return this == UPDATE || this == REWORK;
    }

    /** Whether it needs a day on which it is looked at again. */
    public boolean hasDeadline() {
        return isDemand() || this == PAUSE;
    }
}
