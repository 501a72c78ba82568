package dk.portvagt.meeting.steps;

import dk.portvagt.acquisition.AcquisitionCases;
import dk.portvagt.calendar.DanishDates;
import dk.portvagt.condition.Condition;
import dk.portvagt.condition.ConditionState;
import dk.portvagt.condition.Conditions;
import dk.portvagt.documents.Section;
import dk.portvagt.documents.Table;
import dk.portvagt.engine.identity.PortvagtGroup;
import dk.portvagt.meeting.StandingItem;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Lists the conditions that are due on the day of the meeting or overdue. */
@Component
class DueConditions implements StandingItem {

    private final Conditions conditions;
    private final AcquisitionCases cases;

    DueConditions(Conditions conditions, AcquisitionCases cases) {
        this.conditions = conditions;
        this.cases = cases;
    }

    @Override
    public Kind kind() {
        return Kind.CONDITIONS;
    }

    @Override
    public List<Section> tables(String municipality, LocalDate on) {
        List<Condition> due = conditions.due(municipality, on);
        Map<String, String> titles = cases.titles(
                due.stream().map(Condition::caseNumber).filter(Objects::nonNull).toList());
        return due.isEmpty()
                ? List.of()
                : List.of(Section.of(
                        Kind.CONDITIONS.danishName(),
                        new Table(
                                List.of("Sag", "Vilkår", "Ansvarlig", "Frist", "Status"),
                                due.stream()
                                        .map(condition -> row(condition, titles, on))
                                        .toList())));
    }

    private static List<String> row(Condition condition, Map<String, String> titles, LocalDate on) {
        String number = condition.caseNumber();
        LocalDate deadline = condition.content().deadline();
        String late = deadline.isBefore(on) ? "fristen er overskredet" : "fristen er i dag";
        String awaited = condition.state() == ConditionState.REPORTED ? ", indberettet og venter på bedømmelse" : "";
        return List.of(
                number == null ? "Uden sag" : number + " " + titles.getOrDefault(number, ""),
                condition.content().text(),
                PortvagtGroup.danishName(condition.content().ownerGroup()),
                DanishDates.of(deadline),
                late + awaited);
    }
}
