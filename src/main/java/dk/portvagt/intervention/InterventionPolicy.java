package dk.portvagt.intervention;

import dk.portvagt.acquisition.AcquisitionCase;
import dk.portvagt.acquisition.AcquisitionCases;
import dk.portvagt.acquisition.CaseNumber;
import dk.portvagt.acquisition.Phase;
import dk.portvagt.calendar.DanishDates;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Who may intervene in which case, and how: the digitalisation manager in every way, architects and operations by
 * demanding.
 *
 * <p>A case that does not exist, is closed, or is another municipality's gets one and the same answer, so that nobody
 * can find out which cases exist elsewhere.
 */
@Component
class InterventionPolicy {

    private static final String UNKNOWN =
            "Der er ingen åben sag med dette sagsnummer i din kommune. Kontrollér nummeret.";
    private static final String ONLY_MANAGER =
            "Kun digitaliseringschefen kan sætte en sag på pause, genoptage den eller"
                    + " standse den. Du kan kræve en opdatering eller en omarbejdning.";

    private final AcquisitionCases cases;
    private final CasePauses pauses;
    private final DeadlineRule deadlines;

    InterventionPolicy(AcquisitionCases cases, CasePauses pauses, DeadlineRule deadlines) {
        this.cases = cases;
        this.pauses = pauses;
        this.deadlines = deadlines;
    }

    Optional<AcquisitionCase> find(String typedNumber, String municipality) {
        return CaseNumber.parse(typedNumber)
                .flatMap(cases::find)
                .filter(AcquisitionCase::isOpen)
                .filter(found -> found.content().municipality().equals(municipality));
    }

    static String unknown() {
        return UNKNOWN;
    }

    /** Why the case cannot be intervened in this way, in Danish. */
    Optional<String> objection(AcquisitionCase found, WantedIntervention wanted, Intervener person) {
        InterventionKind kind = wanted.kind();
        if (!kind.isDemand() && !person.manager()) {
            return Optional.of(ONLY_MANAGER);
        }
        Optional<String> ofState = kind == InterventionKind.STOP ? stop(found) : pause(found, kind);
        return ofState.or(() -> kind.hasDeadline() ? deadlines.violation(wanted.deadline()) : Optional.empty());
    }

    private Optional<String> pause(AcquisitionCase found, InterventionKind kind) {
        Optional<CasePause> pause = pauses.current(found.number());
        if (kind == InterventionKind.RESUME) {
            return pause.isPresent()
                    ? Optional.empty()
                    : Optional.of("Sag %s er ikke på pause.".formatted(found.number()));
        }
        return pause.map(current -> "Sag %s er på pause siden %s. Den kan genoptages eller standses, ikke andet."
                .formatted(found.number(), DanishDates.of(current.beganOn())));
    }

    /** Once live, a solution goes by being phased out; on its way there it cannot be stopped any more. */
    private static Optional<String> stop(AcquisitionCase found) {
        return found.phase() == Phase.PHASE_OUT
                ? Optional.of(("Løsningen i sag %s er ved at blive udfaset, og det kan ikke standses."
                                + " Kræv en omarbejdning, eller sæt sagen på pause.")
                        .formatted(found.number()))
                : Optional.empty();
    }
}
