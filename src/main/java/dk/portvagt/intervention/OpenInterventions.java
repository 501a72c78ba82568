package dk.portvagt.intervention;

import dk.portvagt.acquisition.AcquisitionCases;
import dk.portvagt.calendar.DanishDates;
import dk.portvagt.documents.Section;
import dk.portvagt.documents.Table;
import dk.portvagt.meeting.StandingItem;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Reports open demands and paused cases to the steering group at every meeting. */
@Component
class OpenInterventions implements StandingItem {

    private final Interventions interventions;
    private final AcquisitionCases cases;

    OpenInterventions(Interventions interventions, AcquisitionCases cases) {
        this.interventions = interventions;
        this.cases = cases;
    }

    @Override
    public Kind kind() {
        return Kind.INTERVENTIONS;
    }

    @Override
    public List<Section> tables(String municipality, LocalDate on) {
        List<Intervention> open = interventions.open(municipality);
        Map<String, String> titles = cases.titles(
                open.stream().map(one -> one.caseNumber().toString()).toList());
        return open.isEmpty()
                ? List.of()
                : List.of(Section.of(
                        Kind.INTERVENTIONS.danishName(),
                        new Table(
                                List.of("Sag", "Indgreb", "Siden", "Frist", "Begrundelse"),
                                open.stream().map(one -> row(one, titles, on)).toList())));
    }

    private static List<String> row(Intervention open, Map<String, String> titles, LocalDate on) {
        return List.of(
                open.caseNumber() + " " + titles.getOrDefault(open.caseNumber().toString(), ""),
                open.kind().danishName(),
                DanishDates.of(open.raisedOn()),
                DanishDates.of(open.deadline()) + (open.isOverdue(on) ? " (overskredet)" : ""),
                open.reason());
    }
}
