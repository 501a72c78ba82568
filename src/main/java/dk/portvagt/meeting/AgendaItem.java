package dk.portvagt.meeting;

import dk.portvagt.decision.DecisionPaper;
import dk.portvagt.decision.Motion;
import org.jspecify.annotations.Nullable;

/**
 * Holds a matter on its way through the steering group.
 *
 * @param meetingId null while the item waits
 * @param number number as printed on the agenda; null while the item waits
 * @param late whether it came after the deadline or after the papers went out (sent punkt)
 * @param deferredFrom item of the earlier meeting that deferred the matter; null for a matter that no meeting deferred
 * @param decision decision as recorded at the meeting; null before
 * @param confirmedBy user id of the chair, or of the chair's stand-in, who confirmed the decision; null before
 * @param worded the motion in the secretariat's words; null as long as it is the generated one
 * @param plannedMinutes how long the meeting is planned to take for it
 */
public record AgendaItem(
        long id,
        NewItem content,
        ItemState state,
        @Nullable Long meetingId,
        @Nullable Integer number,
        boolean late,
        @Nullable Long deferredFrom,
        @Nullable ItemDecision decision,
        @Nullable String confirmedBy,
        @Nullable WordedMotion worded,
        int plannedMinutes) {

    /** Minutes that an item is planned to take unless the secretariat says otherwise. */
    public static final int USUAL_MINUTES = 10;

    /** Most minutes that can be planned for an item. */
    public static final int MOST_MINUTES = 240;

    /**
     * Writes the motion in Danish as agenda and minutes print it. The secretariat's words are followed by the computed
     * money, so that no wording hides or changes what is granted.
     */
    public String motion() {
        DecisionPaper paper = content.paper();
        if (worded == null) {
            return Motion.of(paper);
        }
        String moves = Motion.moves(paper);
        return worded.text()
                + "\n\n"
                + (moves.isEmpty() ? "Der flyttes ingen penge." : "Penge, hvis det godkendes: " + moves + ".");
    }

    /** Names the subject and its case: {@code G1 Idégate, sag 901-2026-0042}. */
    public String about() {
        String caseNumber = content.paper().caseNumber();
        return content.subject().danishName() + (caseNumber == null ? "" : ", sag " + caseNumber);
    }

    public boolean isLapsed() {
        return state == ItemState.LAPSED;
    }
}
