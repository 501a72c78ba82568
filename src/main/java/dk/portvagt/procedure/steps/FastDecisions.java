package dk.portvagt.procedure.steps;

import dk.portvagt.calendar.DanishDates;
import dk.portvagt.decision.Decision;
import dk.portvagt.decision.NewDecision;
import dk.portvagt.meeting.ReportedDecisions;
import dk.portvagt.meeting.StandingItem;
import dk.portvagt.procedure.WrittenProcedure;
import dk.portvagt.procedure.WrittenProcedures;
import java.time.LocalDate;
import java.util.List;
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

    FastDecisions(ReportedDecisions reported, WrittenProcedures procedures) {
        this.reported = reported;
        this.procedures = procedures;
    }

    @Override
    public Kind kind() {
        return Kind.FAST_DECISIONS;
    }

    @Override
    public List<String> lines(String municipality, LocalDate on) {
        return reported.toTell(municipality, on).stream().map(this::line).toList();
    }

    /**
     * Formats a decision; a written one with the answers.
     *
     * <p>{@code 4. maj 2026, 901-2026-0042, G1 Idégate: Godkendt (Formanden). Haster: …}
     */
    private String line(Decision decision) {
        NewDecision content = decision.content();
        String subject = Optional.ofNullable(content.caseNumber())
                        .map(number -> number + ", ")
                        .orElse("")
                + content.subject().danishName();
        String reason =
                Optional.ofNullable(content.reason()).map(text -> " " + text).orElse("");
        String answers = procedures
                .of(decision)
                .map(WrittenProcedure::result)
                .map(text -> " " + text)
                .orElse("");
        return "%s, %s: %s (%s).%s%s"
                .formatted(
                        DanishDates.of(content.decidedOn()),
                        subject,
                        content.outcome().danishName(),
                        content.authority().danishName(),
                        reason,
                        answers);
    }
}
