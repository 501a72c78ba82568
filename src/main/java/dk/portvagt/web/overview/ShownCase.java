package dk.portvagt.web.overview;

import dk.portvagt.calendar.DanishDates;
import dk.portvagt.intervention.InterventionKind;
import dk.portvagt.project.Dimension;
import dk.portvagt.web.cockpit.portfolio.StandingCase;
import dk.portvagt.web.cockpit.portfolio.StandingCase.Due;
import dk.portvagt.web.page.CaseAddress;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Describes a running case in Danish.
 *
 * @param place its phase, and the gate it has come to
 * @param amount DKK over the whole life
 * @param since the day it came there
 * @param alarms why somebody has to look at it; empty when all is well
 */
public record ShownCase(
        String number,
        String title,
        String address,
        String office,
        String place,
        BigDecimal amount,
        LocalDate since,
        List<String> alarms) {

    static ShownCase of(StandingCase standing, LocalDate today) {
        return new ShownCase(
                standing.number(),
                standing.title(),
                CaseAddress.of(standing.number()),
                standing.office(),
                standing.phase().danishName()
                        + (standing.place().isWaiting()
                                ? ", venter ved " + standing.place().danishName()
                                : ""),
                standing.amount(),
                standing.since(),
                alarms(standing, today));
    }

    private static List<String> alarms(StandingCase standing, LocalDate today) {
        List<String> alarms = new ArrayList<>();
        if (!standing.red().isEmpty()) {
            alarms.add("Rødt lys: "
                    + standing.red().stream().map(Dimension::danishName).collect(Collectors.joining(", ")));
        }
        standing.interventions().stream().map(InterventionKind::danishName).forEach(alarms::add);
        Due due = standing.due();
        if (due != null && due.day().isBefore(today)) {
            alarms.add("Frist %s overskredet: %s"
                    .formatted(
                            DanishDates.of(due.day()),
                            due.task() == null ? due.kind().danishName() : due.task()));
        }
        return alarms;
    }
}
