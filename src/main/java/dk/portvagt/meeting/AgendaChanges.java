package dk.portvagt.meeting;

import dk.portvagt.decision.Motion;
import dk.portvagt.text.Outcome;
import dk.portvagt.text.Outcome.Nothing;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes an agenda before the meeting, as the secretariat asks: the order of the items, the items themselves, their
 * motions and their time.
 */
@Component
public class AgendaChanges {

    private final JdbcClient database;
    private final SteeringAgenda agenda;
    private final Clock clock;

    AgendaChanges(JdbcClient database, SteeringAgenda agenda, Clock clock) {
        this.database = database;
        this.agenda = agenda;
        this.clock = clock;
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

    /**
     * Words the motion of an item in the secretariat's own way, and plans its time. The words grant nothing.
     *
     * @param text blank, or as generated: the generated motion stands again
     * @param minutes from 1 to {@link AgendaItem#MOST_MINUTES}
     * @param by user id
     */
    public Outcome<Nothing> prepare(AgendaItem item, String text, int minutes, String by) {
        String words = text.strip();
        if (words.length() > WordedMotion.LONGEST) {
            return Outcome.refused("Indstillingen er på %d tegn og er ikke gemt. Den må højst være på %d."
                    .formatted(words.length(), WordedMotion.LONGEST));
        }
        if (minutes < 1 || minutes > AgendaItem.MOST_MINUTES) {
            return Outcome.refused("Intet er gemt. Skriv, hvor mange minutter punktet tager: fra 1 til %d."
                    .formatted(AgendaItem.MOST_MINUTES));
        }
        WordedMotion before = item.worded();
        boolean generated = words.isEmpty()
                || words.equals(Motion.of(item.content().paper()).strip());
        boolean same = before != null && before.text().equals(words);
        database.sql("""
                        UPDATE portvagt.agenda_item SET motion = :motion, motion_by = :by, motion_on = :on,
                            planned_minutes = :minutes
                        WHERE id = :id AND state = 'ON_AGENDA'""")
                .param("motion", generated ? null : words)
                .param("by", generated ? null : same ? before.by() : by)
                .param("on", generated ? null : same ? before.on() : LocalDate.now(clock))
                .param("minutes", minutes)
                .param("id", item.id())
                .update();
        return Outcome.done();
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
