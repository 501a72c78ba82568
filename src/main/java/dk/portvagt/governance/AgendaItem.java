package dk.portvagt.governance;

/**
 * A matter on its way through the steering group.
 *
 * @param meetingId and {@code number} are null while it waits
 * @param decision what was written down at the meeting; null before
 */
public record AgendaItem(
        long id, NewItem content, ItemState state, Long meetingId, Integer number, ItemDecision decision) {

    public boolean isLapsed() {
        return state == ItemState.LAPSED;
    }
}
