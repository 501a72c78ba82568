package dk.portvagt.acquisition;

/** Lists how risky a case is as a whole, as its business case assesses it. */
public enum RiskLevel {
    LOW("Lav"),
    MEDIUM("Middel"),
    HIGH("Høj");

    private final String danishName;

    RiskLevel(String danishName) {
        this.danishName = danishName;
    }

    /** Returns the name in Danish, for municipal users. */
    public String danishName() {
        return danishName;
    }
}
