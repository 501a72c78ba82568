package dk.portvagt.procedure;

import java.time.LocalDate;

/**
 * A decision paper on its way round the members of the steering group (skriftlig høring).
 *
 * @param deadline the last day to answer, after extensions
 * @param result who answered what, Danish; null while it is open
 */
public record WrittenProcedure(
        long id,
        String municipality,
        long reviewId,
        LocalDate openedOn,
        LocalDate deadline,
        State state,
        Long decisionId,
        String result) {

    public boolean isOpen() {
        return state == State.OPEN;
    }

    /** How it went. */
    public enum State {
        OPEN,
        DECIDED,
        /** Not decided in writing: on the next agenda instead. */
        TO_MEETING,
        /** The case was withdrawn or stopped meanwhile. */
        LAPSED
    }
}
