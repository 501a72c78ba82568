package dk.portvagt.intervention;

import dk.portvagt.calendar.DanishDates;
import dk.portvagt.meeting.StandingItem;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** Reports open demands and paused cases to the steering group at every meeting. */
@Component
class OpenInterventions implements StandingItem {

    private final Interventions interventions;

    OpenInterventions(Interventions interventions) {
        this.interventions = interventions;
    }

    @Override
    public Kind kind() {
        return Kind.INTERVENTIONS;
    }

    @Override
    public List<String> lines(String municipality, LocalDate on) {
        return interventions.open(municipality).stream()
                .map(open -> line(open, on))
                .toList();
    }

    private static String line(Intervention open, LocalDate on) {
        String overdue = open.isOverdue(on) ? " (overskredet)" : "";
        return switch (open.kind()) {
            case PAUSE ->
                "Sag %s er på pause siden %s, foreløbig til %s%s: %s"
                        .formatted(
                                open.caseNumber(),
                                DanishDates.of(open.raisedOn()),
                                DanishDates.of(open.deadline()),
                                overdue,
                                open.reason());
            case REWORK ->
                "Sag %s: krav om omarbejdning, frist %s%s: %s"
                        .formatted(open.caseNumber(), DanishDates.of(open.deadline()), overdue, open.reason());
            default ->
                "Sag %s: krav om opdatering, frist %s%s: %s"
                        .formatted(open.caseNumber(), DanishDates.of(open.deadline()), overdue, open.reason());
        };
    }
}
