package dk.portvagt.web.casefile;

import dk.portvagt.acquisition.AcquisitionCase;
import dk.portvagt.acquisition.AcquisitionCases;
import dk.portvagt.acquisition.CaseStatus;
import dk.portvagt.acquisition.Phase;
import dk.portvagt.acquisition.PhaseBegun;
import dk.portvagt.acquisition.SolutionChanges;
import dk.portvagt.decision.DecisionOutcome;
import dk.portvagt.decision.DecisionSubject;
import dk.portvagt.gate.Gate;
import dk.portvagt.gate.GateStep;
import dk.portvagt.gate.GateSteps;
import dk.portvagt.web.casefile.CaseView.Progress;
import dk.portvagt.web.casefile.CaseView.Step;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Describes the path of a case: five phases, each with the gate that ends it (R16). */
@Component
public class CaseSteps {

    private final AcquisitionCases cases;
    private final GateSteps gates;
    private final SolutionChanges changes;
    private final Clock clock;

    CaseSteps(AcquisitionCases cases, GateSteps gates, SolutionChanges changes, Clock clock) {
        this.changes = changes;
        this.cases = cases;
        this.gates = gates;
        this.clock = clock;
    }

    List<Step> of(AcquisitionCase acquisitionCase) {
        List<PhaseBegun> begun = cases.phasesBegun(acquisitionCase.number());
        List<GateStep> decided = gates.of(acquisitionCase.number().toString());
        return IntStream.range(0, phases(acquisitionCase))
                .boxed()
                .flatMap(place -> Stream.of(
                        phase(acquisitionCase, Phase.values()[place], begun),
                        gate(acquisitionCase, place, decided.get(place))))
                .toList();
    }

    /** Returns how many phases the case goes through: what leaves nothing to operate ends with its implementation. */
    private int phases(AcquisitionCase acquisitionCase) {
        return acquisitionCase.content().category().isOperated()
                        && changes.solutionOf(acquisitionCase.number()).isEmpty()
                ? Phase.values().length
                : Phase.IMPLEMENTATION.ordinal() + 1;
    }

    private static boolean isDone(AcquisitionCase acquisitionCase) {
        return acquisitionCase.status() == CaseStatus.RETIRED || acquisitionCase.status() == CaseStatus.FINISHED;
    }

    /** Returns the name of the gate that ends the phase. */
    public static String gateAfter(Phase phase) {
        return DecisionSubject.valueOf(Gate.values()[phase.ordinal()].name()).danishName();
    }

    private Step phase(AcquisitionCase acquisitionCase, Phase phase, List<PhaseBegun> begun) {
        Optional<LocalDate> day = begun.stream()
                .filter(entry -> entry.phase() == phase)
                .map(entry -> entry.at().atZoneSameInstant(clock.getZone()).toLocalDate())
                .findFirst();
        int current = acquisitionCase.phase().ordinal();
        Progress progress = phase.ordinal() < current || isDone(acquisitionCase)
                ? Progress.PASSED
                : phase.ordinal() == current ? Progress.CURRENT : Progress.AHEAD;
        return new Step(
                phase.danishName(),
                false,
                progress,
                progress == Progress.AHEAD ? null : day.map(LocalDate::toString).orElse(null),
                null);
    }

    /** Describes a gate. It is passed when the phase after it has begun; the approval comes a moment before. */
    private static Step gate(AcquisitionCase acquisitionCase, int place, GateStep step) {
        boolean passed = place < acquisitionCase.phase().ordinal() || isDone(acquisitionCase);
        Progress progress = passed ? Progress.PASSED : step.underReview() ? Progress.CURRENT : Progress.AHEAD;
        return new Step(
                DecisionSubject.valueOf(step.gate().name()).danishName(),
                true,
                progress,
                passed && step.decidedOn() != null ? step.decidedOn().toString() : null,
                note(progress, step));
    }

    private static @Nullable String note(Progress progress, GateStep step) {
        return switch (progress) {
            case PASSED -> step.outcome() == DecisionOutcome.APPROVED_WITH_CONDITIONS ? "med vilkår" : null;
            case CURRENT -> step.round() > 1 ? "vurderes, " + step.round() + ". omgang" : "vurderes nu";
            case AHEAD ->
                step.outcome() == null ? null : step.outcome().danishName().toLowerCase(Locale.ROOT);
        };
    }
}
