package dk.portvagt.procedure.steps;

import dk.portvagt.acquisition.AcquisitionCases;
import dk.portvagt.calendar.DanishDates;
import dk.portvagt.decision.Decision;
import dk.portvagt.decision.NewDecision;
import dk.portvagt.documents.Section;
import dk.portvagt.documents.Table;
import dk.portvagt.meeting.ReportedDecisions;
import dk.portvagt.meeting.StandingItem;
import dk.portvagt.procedure.WrittenProcedure;
import dk.portvagt.procedure.WrittenProcedures;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Lists the decisions taken outside a meeting since the last one: by the chair, by the manager, by a system owner, or
 * in writing.
 */
@Component
class FastDecisions implements StandingItem {

    private final ReportedDecisions reported;
    private final WrittenProcedures procedures;
    private final AcquisitionCases cases;

    FastDecisions(ReportedDecisions reported, WrittenProcedures procedures, AcquisitionCases cases) {
        this.reported = reported;
        this.procedures = procedures;
        this.cases = cases;
    }

    @Override
    public Kind kind() {
        return Kind.FAST_DECISIONS;
    }

    @Override
    public List<Section> tables(String municipality, LocalDate on) {
        List<Decision> told = reported.toTell(municipality, on);
        Map<String, String> titles = cases.titles(told.stream()
                .map(decision -> decision.content().caseNumber())
                .filter(Objects::nonNull)
                .toList());
        return told.isEmpty()
                ? List.of()
                : List.of(Section.of(
                        Kind.FAST_DECISIONS.danishName(),
                        new Table(
                                List.of("Sag", "Afgjort", "Af", "Afgørelse", "Begrundelse"),
                                told.stream()
                                        .map(decision -> row(decision, titles))
                                        .toList())));
    }

    /** Describes a decision; a written one with the answers. */
    private List<String> row(Decision decision, Map<String, String> titles) {
        NewDecision content = decision.content();
        String number = content.caseNumber();
        String answers = procedures.of(decision).map(WrittenProcedure::result).orElse("");
        return List.of(
                number == null ? content.subject().danishName() : number + " " + titles.getOrDefault(number, ""),
                DanishDates.of(content.decidedOn()),
                content.authority().danishName(),
                content.subject().danishName() + ": " + content.outcome().danishName(),
                (Optional.ofNullable(content.reason()).orElse("") + " " + answers).strip());
    }
}
