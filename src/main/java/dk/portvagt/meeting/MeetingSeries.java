package dk.portvagt.meeting;

import dk.portvagt.calendar.OfficeDays;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Turns the days somebody wants to meet on into days on which it can be done. */
@Component
public class MeetingSeries {

    private final OfficeDays officeDays;
    private final Meetings meetings;

    MeetingSeries(OfficeDays officeDays, Meetings meetings) {
        this.officeDays = officeDays;
        this.meetings = meetings;
    }

    /** Every so many weeks, beginning with the first day. */
    public static List<LocalDate> everyWeeks(LocalDate first, int weeks, int number) {
        return IntStream.range(0, number)
                .mapToObj(i -> first.plusWeeks((long) i * weeks))
                .toList();
    }

    /** A day for each that is wanted: itself, or the next office day on which the municipality has no meeting yet. */
    public List<ProposedDate> propose(String municipality, List<LocalDate> wanted) {
        Set<LocalDate> proposed = new HashSet<>();
        List<ProposedDate> dates = new ArrayList<>();
        for (LocalDate day : wanted) {
            LocalDate found = officeDays.onOrAfter(day);
            while (proposed.contains(found) || meetings.isTaken(municipality, found)) {
                found = officeDays.after(found, 1);
            }
            proposed.add(found);
            dates.add(new ProposedDate(day, found, !officeDays.isOfficeDay(day)));
        }
        return dates;
    }

    /**
     * A day on which a meeting shall be.
     *
     * @param date the same day, or the one proposed instead
     * @param closed whether the day wanted is no office day; where it is and another is proposed, it is taken already
     */
    public record ProposedDate(LocalDate wanted, LocalDate date, boolean closed) {}
}
