package dk.portvagt.intervention;

import dk.portvagt.calendar.DanishDates;
import dk.portvagt.calendar.OfficeDays;
import dk.portvagt.text.Outcome;
import dk.portvagt.text.Outcome.Nothing;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** Checks whether a day can be a deadline: an office day, neither too soon nor too far ahead. */
@Component
@EnableConfigurationProperties(InterventionSettings.class)
public class DeadlineRule {

    private final OfficeDays officeDays;
    private final InterventionSettings settings;
    private final Clock clock;

    DeadlineRule(OfficeDays officeDays, InterventionSettings settings, Clock clock) {
        this.officeDays = officeDays;
        this.settings = settings;
        this.clock = clock;
    }

    /** Checks whether the day can be a deadline. */
    public Outcome<Nothing> check(LocalDate deadline) {
        if (deadline == null) {
            return Outcome.refused("Der skal være en frist.");
        }
        LocalDate today = LocalDate.now(clock);
        LocalDate earliest = officeDays.after(today, settings.shortestDeadline());
        if (deadline.isBefore(earliest)) {
            return Outcome.refused(
                    "Fristen %s er for kort. Der skal være mindst %d arbejdsdage; den tidligste frist er %s."
                            .formatted(
                                    DanishDates.of(deadline), settings.shortestDeadline(), DanishDates.of(earliest)));
        }
        if (deadline.isAfter(today.plusDays(settings.longestDeadlineDays()))) {
            return Outcome.refused("Fristen %s ligger for langt ude i fremtiden: højst %d dage."
                    .formatted(DanishDates.of(deadline), settings.longestDeadlineDays()));
        }
        return officeDays.isOfficeDay(deadline)
                ? Outcome.done()
                : Outcome.refused("%s er ikke en arbejdsdag. Vælg fx %s."
                        .formatted(DanishDates.of(deadline), DanishDates.of(officeDays.onOrAfter(deadline))));
    }

    /** Returns the day on which people are reminded of the demand. */
    public LocalDate reminder(LocalDate deadline) {
        return officeDays.before(deadline, settings.reminderDays());
    }

    /** Moves a deadline by the days of a pause, to an office day. */
    LocalDate moved(LocalDate deadline, long days) {
        return days == 0 ? deadline : officeDays.onOrAfter(deadline.plusDays(days));
    }
}
