package dk.portvagt.procedure;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Describes a decision paper that the members of the steering group decide in writing (skriftlig høring).
 *
 * @param deadline the last day to answer, after extensions
 * @param result the members' answers, Danish; null while the procedure is open
 */
public record WrittenProcedure(
        long id,
        String municipality,
        long reviewId,
        LocalDate openedOn,
        LocalDate deadline,
        State state,
        Long decisionId,
        @Nullable String result) {

    public boolean isOpen() {
        return state == State.OPEN;
    }

    /** Names the outcome of the procedure. */
    public enum State {
        OPEN,
        DECIDED,
        /** Not decided in writing: goes on the next agenda instead. */
        TO_MEETING,
        /** The case was withdrawn or stopped meanwhile. */
        LAPSED
    }
}
