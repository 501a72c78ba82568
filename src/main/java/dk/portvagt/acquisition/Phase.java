package dk.portvagt.acquisition;

/** The phases of a case's life, in their order (R16). */
public enum Phase {
    IDEA("Idéfasen"),
    REQUIREMENTS("Kravspecifikationen"),
    IMPLEMENTATION("Implementeringen"),
    OPERATION("Drift"),
    PHASE_OUT("Udfasningen");

    private final String danishName;

    Phase(String danishName) {
        this.danishName = danishName;
    }

    /** @return the name that people read */
    public String danishName() {
        return danishName;
    }

    /** Whether the solution is in use: from here on it goes by being phased out, not by ending its case. */
    public boolean isLive() {
        return this == OPERATION || this == PHASE_OUT;
    }
}
