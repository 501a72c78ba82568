package dk.portvagt.landscape.steps;

import static dk.portvagt.landscape.steps.ClosureVariables.ACCESS_EVIDENCE;
import static dk.portvagt.landscape.steps.ClosureVariables.ARCHIVE_DECISION;
import static dk.portvagt.landscape.steps.ClosureVariables.ARCHIVE_DECISION_DATE;
import static dk.portvagt.landscape.steps.ClosureVariables.ARCHIVE_REFERENCE;
import static dk.portvagt.landscape.steps.ClosureVariables.CONTRACT_ENDED_ON;
import static dk.portvagt.landscape.steps.ClosureVariables.CONTRACT_EVIDENCE;
import static dk.portvagt.landscape.steps.ClosureVariables.DATA_DELETED_ON;
import static dk.portvagt.landscape.steps.ClosureVariables.DATA_EVIDENCE;
import static dk.portvagt.landscape.steps.ClosureVariables.EQUIPMENT_CERTIFICATE;
import static dk.portvagt.landscape.steps.ClosureVariables.EQUIPMENT_WIPED_ON;
import static dk.portvagt.landscape.steps.ClosureVariables.FINAL_INVOICE_SETTLED;
import static dk.portvagt.landscape.steps.ClosureVariables.INTEGRATION_EVIDENCE;
import static dk.portvagt.landscape.steps.ClosureVariables.OPEN_INTEGRATIONS;
import static dk.portvagt.landscape.steps.ClosureVariables.REMAINING_ACCESS;
import static dk.portvagt.landscape.steps.OperationVariables.DATA_REMAINS;

import dk.portvagt.acquisition.steps.CaseVariables;
import dk.portvagt.engine.variable.Choices;
import dk.portvagt.engine.variable.Dates;
import dk.portvagt.engine.variable.Lines;
import dk.portvagt.landscape.ArchiveDecision;
import dk.portvagt.landscape.Closure;
import dk.portvagt.landscape.ClosureStatement;
import dk.portvagt.landscape.ClosureStatement.Disposal;
import dk.portvagt.landscape.ClosureStatement.Evidence;
import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Records the phase-out team's statement about closed and open parts. */
@Component
class RecordClosureDelegate implements JavaDelegate {

    private final Closure closure;
    private final ContractWatches watches;

    RecordClosureDelegate(Closure closure, ContractWatches watches) {
        this.closure = closure;
        this.watches = watches;
    }

    @Override
    public void execute(DelegateExecution execution) {
        closure.state(
                CaseVariables.number(execution),
                new ClosureStatement(
                        archiveDecision(execution),
                        Dates.read(DATA_DELETED_ON, execution),
                        Dates.read(CONTRACT_ENDED_ON, execution),
                        Lines.of(OPEN_INTEGRATIONS.from(execution).getOrNull()),
                        REMAINING_ACCESS.from(execution).getOrNull(),
                        disposal(execution),
                        FINAL_INVOICE_SETTLED.from(execution).getOrDefault(false),
                        evidence(execution)));
        watches.changed(CaseVariables.number(execution));
    }

    private static @Nullable Disposal disposal(DelegateExecution execution) {
        LocalDate wipedOn = Dates.read(EQUIPMENT_WIPED_ON, execution);
        return wipedOn == null
                ? null
                : new Disposal(wipedOn, EQUIPMENT_CERTIFICATE.from(execution).get());
    }

    private static ArchiveDecision archiveDecision(DelegateExecution execution) {
        ArchiveDecision.Kind kind = ARCHIVE_DECISION
                .from(execution)
                .getOptional()
                .filter(choice -> !choice.equals("pending"))
                .map(choice -> Choices.constant(ArchiveDecision.Kind.class, choice))
                .orElse(null);
        return new ArchiveDecision(
                kind,
                Dates.read(ARCHIVE_DECISION_DATE, execution),
                ARCHIVE_REFERENCE.from(execution).getOrNull());
    }

    private static Evidence evidence(DelegateExecution execution) {
        return new Evidence(
                "no".equals(DATA_REMAINS.from(execution).getOrNull())
                        ? "Løsningen har ingen data, siger udfasningsplanen."
                        : DATA_EVIDENCE.from(execution).getOrNull(),
                CONTRACT_EVIDENCE.from(execution).getOrNull(),
                INTEGRATION_EVIDENCE.from(execution).getOrNull(),
                ACCESS_EVIDENCE.from(execution).getOrNull());
    }
}
