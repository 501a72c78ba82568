package dk.portvagt.meeting;

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
        @Nullable String confirmedBy) {

    /** Names the subject and its case: {@code G1 Idégate, sag 901-2026-0042}. */
    public String about() {
        String caseNumber = content.paper().caseNumber();
        return content.subject().danishName() + (caseNumber == null ? "" : ", sag " + caseNumber);
    }

    public boolean isLapsed() {
        return state == ItemState.LAPSED;
    }
}
