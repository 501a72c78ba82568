package dk.portvagt.budget;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** Finds the days on which a budget year itself calls for action. */
@Component
@EnableConfigurationProperties(BudgetSettings.class)
public class BudgetCalendar {

    private final BudgetSettings settings;

    BudgetCalendar(BudgetSettings settings) {
        this.settings = settings;
    }

    /** Lists the actions that a day can call for. */
    public enum Call {
        /** The figures of the year so far, and the expectation for the rest of it. */
        FOLLOW_UP,
        /** The reminder to propose the next year. */
        OPENING_REMINDER
    }

    public record CalledDay(LocalDate day, Call call) {}

    /** Returns the first day of the budget year after the given day that calls for action. */
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
