package dk.portvagt.engine.identity;

/** Lists what the members of an added role may see beside their tasks. None of it books, decides or administers. */
public enum RoleAccess {
    TASKS("Kun egne opgaver", "ser de opgaver, modellerne giver rollen, og den sag, opgaven er om"),
    CASES("Kommunens sager", "ser desuden kommunens sager med dokumenter og løsninger i drift"),
    MEETINGS("Kommunens sager og møder", "ser desuden IT-styregruppens dagsordener, oplæg, referater og overblik");

    private final String danishName;
    private final String explanation;

    RoleAccess(String danishName, String explanation) {
        this.danishName = danishName;
        this.explanation = explanation;
    }

    /** Returns the name for users. */
    public String danishName() {
        return danishName;
    }

    /** Returns what members see, in Danish, as the end of a sentence. */
    public String explanation() {
        return explanation;
    }

    boolean opensCases() {
        return this != TASKS;
    }

    boolean opensMeetings() {
        return this == MEETINGS;
    }
}
