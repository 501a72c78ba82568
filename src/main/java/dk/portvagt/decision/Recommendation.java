package dk.portvagt.decision;

import java.util.Arrays;

/** Lists the secretariat's recommendations on a decision paper. */
public enum Recommendation {
    APPROVE("approve", "Godkendes"),
    APPROVE_WITH_CONDITIONS("approveWithConditions", "Godkendes med vilkår"),
    REWORK("rework", "Sendes tilbage"),
    REJECT("reject", "Afvises");

    private final String choice;
    private final String danishName;

    Recommendation(String choice, String danishName) {
        this.choice = choice;
        this.danishName = danishName;
    }

    /** Returns the name in Danish, for municipal users. */
    public String danishName() {
        return danishName;
    }

    /**
     * Translates a choice of the form to Danish.
     *
     * @param choice the value of the form's choice
     * @throws IllegalArgumentException if the form offers no such choice
     */
    public static String danishName(String choice) {
        return Arrays.stream(values())
                .filter(recommendation -> recommendation.choice.equals(choice))
                .map(Recommendation::danishName)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Unknown recommendation: " + choice));
    }
}
