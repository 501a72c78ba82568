package dk.portvagt.acquisition;

/** Lists the phases of a case's life, in their order (R16). */
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

    /** Returns the name in Danish, for municipal users. */
    public String danishName() {
        return danishName;
    }

    /** Tells whether the solution is in use. From then on, phase-out ends the solution; closing its case does not. */
    public boolean isLive() {
        return this == OPERATION || this == PHASE_OUT;
    }
}
