package dk.portvagt.decision;

import java.util.Arrays;

/** The secretariat's recommendation on a decision paper. */
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

    /** @return the name that people read */
    public String danishName() {
        return danishName;
    }

    /**
     * Names a choice of the form.
     *
     * @param choice the value of the form's choice
     * @throws IllegalArgumentException if the form offers no such choice
     */
    public static String danishName(String choice) {
        return Arrays.stream(values())
                .filter(recommendation -> recommendation.choice.equals(choice))
                .map(Recommendation::danishName)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No recommendation is called " + choice));
    }
}
