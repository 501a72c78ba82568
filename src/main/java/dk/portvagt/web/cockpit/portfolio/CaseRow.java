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

/**
 * A case as the page shows it, in DKK and Danish.
 *
 * @param place the gate it waits at; null in the midst of a phase
 * @param ended how it ended; null while it runs
 * @param since {@code 2027-02-03}: when it came there, or ended
 * @param waiting null when it has ended
 * @param deadline {@code 2027-02-03}; null where nothing is due
 * @param red the respects in which its project is red
 * @param process id of its running process instance; null when it has none, or it is not for the reader
 */
public record CaseRow(
        String number,
        String title,
        String office,
        String category,
        BigDecimal amount,
        String phase,
        String place,
        String ended,
        String since,
        Waiting waiting,
        String deadline,
        String deadlineFor,
        boolean overdue,
        List<String> red,
        List<String> interventions,
        String process) {

    static CaseRow of(StandingCase standing, String process, LocalDate today, OfficeDays office) {
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
