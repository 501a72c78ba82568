package dk.portvagt.meeting;

import dk.portvagt.calendar.OfficeDays;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Turns wanted days into days on which a meeting can be held. */
@Component
public class MeetingSeries {

    private final OfficeDays officeDays;
    private final Meetings meetings;

    MeetingSeries(OfficeDays officeDays, Meetings meetings) {
        this.officeDays = officeDays;
        this.meetings = meetings;
    }

    /** Lists a number of days at an interval of weeks, beginning with the first day. */
    public static List<LocalDate> everyWeeks(LocalDate first, int weeks, int number) {
        return IntStream.range(0, number)
                .mapToObj(i -> first.plusWeeks((long) i * weeks))
                .toList();
    }

    /** Proposes a day for each wanted day: that day, or the next office day without a meeting of the municipality. */
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
     * Proposes a day for a meeting.
     *
     * @param date the wanted day, or the day proposed instead
     * @param closed whether the wanted day is not an office day; false with another date: the wanted day is taken
     */
    public record ProposedDate(LocalDate wanted, LocalDate date, boolean closed) {}
}
