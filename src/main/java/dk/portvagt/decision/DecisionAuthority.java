package dk.portvagt.decision;

/**
 * Lists the authorities that decide. The steering group decides at a meeting or in writing; all others decide outside a
 * meeting.
 */
public enum DecisionAuthority {
    STEERING_GROUP("IT-styregruppen"),
    /** The steering group outside a meeting, every member in writing (skriftlig høring). */
    WRITTEN_PROCEDURE("IT-styregruppen ved skriftlig høring"),
    CHAIR("Formanden"),
    MANAGER("Digitaliseringschefen"),
    /** Takes a small purchase into use (G3). */
    SYSTEM_OWNER("Systemejeren"),
    /** The municipal council (kommunalbestyrelsen), Kommunestyrelsesloven § 40. */
    COUNCIL("Kommunalbestyrelsen"),
    REQUESTER("Bestilleren"),
    BUDGET_CONTROLLER("Økonomikonsulenten");

    private final String danishName;

    DecisionAuthority(String danishName) {
        this.danishName = danishName;
    }

    /** Returns the name in Danish, for municipal users. */
    public String danishName() {
        return danishName;
    }

    /**
     * The name inside a sentence: {@code formanden}, but {@code IT-styregruppen}, which begins with an abbreviation.
     */
    public String danishNameInSentence() {
        return switch (this) {
            case STEERING_GROUP, WRITTEN_PROCEDURE -> danishName;
            case CHAIR, MANAGER, SYSTEM_OWNER, COUNCIL, REQUESTER, BUDGET_CONTROLLER ->
                Character.toLowerCase(danishName.charAt(0)) + danishName.substring(1);
        };
    }
}
