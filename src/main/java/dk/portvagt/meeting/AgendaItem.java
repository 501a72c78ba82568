package dk.portvagt.meeting;

/**
 * A matter on its way through the steering group.
 *
 * @param meetingId and {@code number} are null while it waits; the number is the one printed on the agenda
 * @param late came after the deadline or after the papers went out (sent punkt)
 * @param deferredFrom the item of an earlier meeting that put the matter off; may be null
 * @param decision what was written down at the meeting; null before
 */
public record AgendaItem(
        long id,
        NewItem content,
        ItemState state,
        Long meetingId,
        Integer number,
        boolean late,
        Long deferredFrom,
        ItemDecision decision) {

    public boolean isLapsed() {
        return state == ItemState.LAPSED;
    }
}
