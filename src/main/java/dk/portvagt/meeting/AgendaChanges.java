package dk.portvagt.meeting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Changes an agenda before the meeting, as the secretariat asks: the order of the items, and the items themselves. */
@Component
public class AgendaChanges {

    private final JdbcClient database;
    private final SteeringAgenda agenda;

    AgendaChanges(JdbcClient database, SteeringAgenda agenda) {
        this.database = database;
        this.agenda = agenda;
    }

    /**
     * Moves an item to another place; the items between the two places make room.
     *
     * @param number number of the item as printed
     * @param place number that the item must get, as printed
     * @return false when the agenda has no such item or place
     */
    @Transactional
    public boolean move(long meetingId, int number, int place) {
        List<Long> order = new ArrayList<>(agenda.itemsOf(meetingId));
        int from = number - SteeringAgenda.FIXED_ITEMS - 1;
        int to = place - SteeringAgenda.FIXED_ITEMS - 1;
        if (!isOn(order, from) || !isOn(order, to)) {
            return false;
        }
        order.add(to, order.remove(from));
        renumber(order);
        // The meeting takes its items as numbered again.
        take(meetingId, List.of());
        return true;
    }

    /**
     * Takes an item off the agenda.
     *
     * <p>A case waits for another meeting. An item that was added by hand is dropped.
     *
     * @return false when the agenda has no such item
     */
    @Transactional
    public boolean takeOff(long meetingId, int number) {
        Optional<AgendaItem> found = agenda.agendaOf(meetingId).stream()
                .filter(item -> item.number() == number && item.state() == ItemState.ON_AGENDA)
                .findFirst();
        found.ifPresent(item -> {
            database.sql("""
                            UPDATE portvagt.agenda_item SET state = :state, meeting_id = NULL, item_number = NULL,
                                late = false, passed_over = :meeting WHERE id = :id""")
                    .param("state", item.content().kind().isByHand() ? "LAPSED" : "WAITING")
                    .param("meeting", meetingId)
                    .param("id", item.id())
                    .update();
            renumber(agenda.itemsOf(meetingId));
        });
        return found.isPresent();
    }

    /**
     * Moves an item to another place in the order in which the meeting takes its items. Its number stays as printed.
     *
     * @param place counted from 1 for the item that is taken first
     * @return false when the meeting has no such item or place
     */
    @Transactional
    public boolean takeAs(long meetingId, long itemId, int place) {
        List<Long> order = new ArrayList<>(runningOrder(meetingId));
        if (!isOn(order, place - 1) || !order.remove(itemId)) {
            return false;
        }
        order.add(place - 1, itemId);
        take(meetingId, order);
        return true;
    }

    private void take(long meetingId, List<Long> order) {
        database.sql("UPDATE portvagt.meeting SET running_order = :order WHERE id = :meeting")
                .param("order", order.toArray(Long[]::new))
                .param("meeting", meetingId)
                .update();
    }

    /** Lists the items of the meeting in the order in which it takes them: as numbered, unless it was changed. */
    public List<Long> runningOrder(long meetingId) {
        return database.sql("""
                        SELECT item.id FROM portvagt.agenda_item item JOIN portvagt.meeting ON meeting.id = item.meeting_id
                        WHERE meeting.id = :meeting
                        ORDER BY array_position(meeting.running_order, item.id), item.item_number""").param("meeting", meetingId).query(Long.class).list();
    }

    private static boolean isOn(List<Long> order, int position) {
        return position >= 0 && position < order.size();
    }

    /** Renumbers in one statement, because two items must never have the same number when a statement ends. */
    private void renumber(List<Long> order) {
        database.sql("""
                        UPDATE portvagt.agenda_item item SET item_number = wanted.position + :fixed
                        FROM unnest(:ids::bigint[]) WITH ORDINALITY AS wanted (id, position)
                        WHERE item.id = wanted.id AND item.item_number <> wanted.position + :fixed""")
                .param("fixed", SteeringAgenda.FIXED_ITEMS)
                .param("ids", order.toArray(Long[]::new))
                .update();
    }
}
