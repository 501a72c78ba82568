package dk.portvagt.meeting;

import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Tells when each item of an agenda begins, from the minutes that are planned for those before it. Opening, information
 * and any other business take {@link #FORMAL} minutes each.
 *
 * @param starts by number of the item, as printed; empty for a meeting of long ago, which has no time
 * @param end when the last item is over; null for a meeting without a time
 */
public record AgendaTimes(
        Map<Integer, LocalTime> starts, @Nullable LocalTime end) {

    /** Minutes for an item on which nothing is decided. */
    public static final int FORMAL = 5;

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH.mm");

    public AgendaTimes {
        starts = Map.copyOf(starts);
    }

    /**
     * Plans an agenda.
     *
     * @param startsAt null for a meeting without a time
     * @param items by number; what lapsed takes no time
     * @param after how many items follow them, such as any other business
     */
    public static AgendaTimes of(@Nullable LocalTime startsAt, List<AgendaItem> items, int after) {
        if (startsAt == null) {
            return new AgendaTimes(Map.of(), null);
        }
        Map<Integer, LocalTime> starts = new HashMap<>();
        LocalTime now = startsAt;
        int number = 1;
        for (; number <= SteeringAgenda.FIXED_ITEMS; number++) {
            starts.put(number, now);
            now = now.plusMinutes(FORMAL);
        }
        for (AgendaItem item : items) {
            if (!item.isLapsed()) {
                starts.put(item.number(), now);
                now = now.plusMinutes(item.plannedMinutes());
            }
            number = item.number() + 1;
        }
        for (int last = number + after; number < last; number++) {
            starts.put(number, now);
            now = now.plusMinutes(FORMAL);
        }
        return new AgendaTimes(starts, now);
    }

    /** Writes {@code 09.10}; empty for an item without a time. */
    public String of(int number) {
        LocalTime start = starts.get(number);
        return start == null ? "" : TIME.format(start);
    }

    /** Says in Danish that the agenda is longer than the meeting; empty when it is not. */
    public String overrun(@Nullable LocalTime endsAt) {
        return end == null || endsAt == null || !end.isAfter(endsAt)
                ? ""
                : "Punkterne er planlagt til at slutte kl. %s, men mødet slutter kl. %s."
                        .formatted(TIME.format(end), TIME.format(endsAt));
    }
}
