package dk.portvagt.web.cockpit.portfolio;

import dk.portvagt.acquisition.Phase;
import dk.portvagt.decision.DecisionSubject;

/** Where a case of a phase stands: in the midst of it, at a gate, or waiting for more money. */
enum Place {
    WORK,
    G1,
    G2,
    G3,
    G4,
    G5,
    EXTRA_FUNDING;

    /** @param waitsAt as the register has it; null while the phase is worked on */
    static Place of(String waitsAt) {
        return waitsAt == null ? WORK : valueOf(waitsAt);
    }

    /** The gate that ends the phase (R16). */
    static Place gateOf(Phase phase) {
        return values()[phase.ordinal() + 1];
    }

    boolean isWaiting() {
        return this != WORK;
    }

    String danishName() {
        return this == WORK ? "I fasen" : DecisionSubject.valueOf(name()).danishName();
    }
}
