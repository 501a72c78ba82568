package dk.portvagt.web.cockpit.portfolio;

import dk.portvagt.acquisition.CaseStatus;
import dk.portvagt.budget.Frame;
import dk.portvagt.calendar.OfficeDays;
import dk.portvagt.intervention.InterventionKind;
import dk.portvagt.project.Dimension;
import dk.portvagt.web.cockpit.portfolio.StandingCase.Due;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Describes a case on the page, in DKK and Danish.
 *
 * @param place the gate it waits at; null during a phase
 * @param ended its outcome; null while it runs
 * @param since {@code 2027-02-03}: the day of its arrival there, or of its end
 * @param waiting null after its end
 * @param deadline {@code 2027-02-03}; null without a deadline, as is deadlineFor
 * @param red the dimensions in which its project is red
 * @param process id of its running process instance; null if it has none, or the reader may not see it
 */
public record CaseRow(
        String number,
        String title,
        String office,
        String category,
        BigDecimal amount,
        String phase,
        @Nullable String place,
        @Nullable String ended,
        String since,
        @Nullable Waiting waiting,
        @Nullable String deadline,
        @Nullable String deadlineFor,
        boolean overdue,
        List<String> red,
        List<String> interventions,
        @Nullable String process) {

    static CaseRow of(StandingCase standing, @Nullable String process, LocalDate today, OfficeDays office) {
        boolean runs = standing.status() == CaseStatus.OPEN;
        Optional<Due> due = Optional.ofNullable(standing.due());
        return new CaseRow(
                standing.number(),
                standing.title(),
                standing.office(),
                Frame.danishCategory(standing.category().name().toLowerCase(Locale.ROOT)),
                standing.amount(),
                standing.phase().danishName(),
                runs && standing.place().isWaiting() ? standing.place().danishName() : null,
                runs ? null : standing.status().danishName(),
                standing.since().toString(),
                runs ? Waiting.of(standing.since(), today, office) : null,
                due.map(first -> first.day().toString()).orElse(null),
                due.map(CaseRow::what).orElse(null),
                due.filter(first -> first.day().isBefore(today)).isPresent(),
                standing.red().stream().map(Dimension::danishName).toList(),
                standing.interventions().stream()
                        .map(InterventionKind::danishName)
                        .toList(),
                process);
    }

    private static String what(Due due) {
        return due.task() == null ? due.kind().danishName() : due.kind().danishName() + ": " + due.task();
    }
}
