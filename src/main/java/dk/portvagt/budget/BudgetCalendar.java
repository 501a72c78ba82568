package dk.portvagt.budget;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** The days on which a budget year calls for attention by itself. */
@Component
@EnableConfigurationProperties(BudgetSettings.class)
public class BudgetCalendar {

    private final BudgetSettings settings;

    BudgetCalendar(BudgetSettings settings) {
        this.settings = settings;
    }

    /** What a day calls for. */
    public enum Call {
        /** The figures of the year so far, and what is expected of the rest of it. */
        FOLLOW_UP,
        /** The next year has to be proposed. */
        OPENING_REMINDER
    }

    public record CalledDay(LocalDate day, Call call) {}

    /** The first day of the budget year that calls for something and is later than the given one. */
    public Optional<CalledDay> next(int year, LocalDate after) {
        Stream<CalledDay> followUps =
                settings.followUpDays().stream().map(day -> new CalledDay(day.atYear(year), Call.FOLLOW_UP));
        return Stream.concat(
                        followUps,
                        Stream.of(new CalledDay(settings.openingReminderDay().atYear(year), Call.OPENING_REMINDER)))
                .filter(called -> called.day().isAfter(after))
                .min(Comparator.comparing(CalledDay::day));
    }
}
