package dk.portvagt.sharing.room;

import java.util.Arrays;
import java.util.List;

/** Says how far a municipality has come in what is considered or bought together. */
public enum ParticipantState {
    INVITED("inviteret"),
    ANSWERED("deltager"),
    ASSESSED("vurderet"),
    COMMITTED("besluttet"),
    SIGNED("underskrevet"),
    WITHDRAWN("udtrådt"),
    REFUSED("takket nej");

    private final String danishName;

    ParticipantState(String danishName) {
        this.danishName = danishName;
    }

    public String danishName() {
        return danishName;
    }

    /** Tells whether the municipality takes part: it sees the others' profiles, and its own counts. */
    public boolean takesPart() {
        return switch (this) {
            case ANSWERED, ASSESSED, COMMITTED, SIGNED -> true;
            case INVITED, WITHDRAWN, REFUSED -> false;
        };
    }

    /**
     * Tells whether the municipality can go on to that state. Signing binds: afterwards the agreement's terms count.
     */
    boolean leadsTo(ParticipantState next) {
        return switch (next) {
            case INVITED -> false;
            case ANSWERED, REFUSED -> this == INVITED;
            case ASSESSED -> this == ANSWERED || this == COMMITTED;
            case COMMITTED -> this == ASSESSED;
            case SIGNED -> this == COMMITTED;
            case WITHDRAWN -> this == ANSWERED || this == ASSESSED || this == COMMITTED;
        };
    }

    static List<String> before(ParticipantState next) {
        return Arrays.stream(values())
                .filter(state -> state.leadsTo(next))
                .map(Enum::name)
                .toList();
    }
}
