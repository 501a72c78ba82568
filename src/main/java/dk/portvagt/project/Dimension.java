package dk.portvagt.project;

/** Lists the dimensions that a project is assessed in. */
public enum Dimension {
    PROGRESS("fremdrift"),
    TIME("tid"),
    /** Computed from the ledger, never entered. */
    MONEY("økonomi"),
    RISK("risiko"),
    BENEFITS("gevinst"),
    /** The secretariat's part: conditions of decisions, dependencies. */
    GOVERNANCE("styring");

    private final String danishName;

    Dimension(String danishName) {
        this.danishName = danishName;
    }

    public String danishName() {
        return danishName;
    }
}
