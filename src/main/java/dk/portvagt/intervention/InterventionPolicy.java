package dk.portvagt.intervention;

import dk.portvagt.acquisition.AcquisitionCase;
import dk.portvagt.acquisition.AcquisitionCases;
import dk.portvagt.acquisition.CaseNumber;
import dk.portvagt.acquisition.Phase;
import dk.portvagt.calendar.DanishDates;
import dk.portvagt.text.Outcome;
import dk.portvagt.text.Outcome.Nothing;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Decides who may intervene in a case, and how.
 *
 * <p>The digitalisation manager may intervene in every way, architects and operations only by a demand. A missing,
 * closed or foreign case gets the same answer, so that nobody can find out which cases exist in other municipalities.
 */
@Component
class InterventionPolicy {

    private static final String UNKNOWN =
            "Der er ingen åben sag med dette sagsnummer i din kommune. Kontrollér nummeret.";

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

    /** Checks whether the person may intervene in this way. */
    Outcome<Nothing> check(AcquisitionCase found, WantedIntervention wanted, Intervener person) {
        InterventionKind kind = wanted.kind();
        return person.may(kind)
                .then(() -> kind == InterventionKind.STOP ? stop(found) : pause(found, kind))
                .then(() -> kind.hasDeadline() ? deadlines.check(wanted.deadline()) : Outcome.done());
    }

    private Outcome<Nothing> pause(AcquisitionCase found, InterventionKind kind) {
        Optional<CasePause> pause = pauses.current(found.number());
        if (kind == InterventionKind.RESUME) {
            return pause.isPresent()
                    ? Outcome.done()
                    : Outcome.refused("Sag %s er ikke på pause.".formatted(found.number()));
        }
        return pause.map(current -> Outcome.<Nothing>refused(
                        "Sag %s er på pause siden %s. Den kan genoptages eller standses, ikke andet."
                                .formatted(found.number(), DanishDates.of(current.beganOn()))))
                .orElse(Outcome.done());
    }

    /** Once live, a solution goes by being phased out; on its way there it cannot be stopped any more. */
    private static Outcome<Nothing> stop(AcquisitionCase found) {
        return found.phase() == Phase.PHASE_OUT
                ? Outcome.refused(("Løsningen i sag %s er ved at blive udfaset, og det kan ikke standses."
                                + " Kræv en omarbejdning, eller sæt sagen på pause.")
                        .formatted(found.number()))
                : Outcome.done();
    }
}
