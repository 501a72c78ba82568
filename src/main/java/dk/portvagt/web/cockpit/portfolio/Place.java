package dk.portvagt.web.cockpit.portfolio;

import dk.portvagt.acquisition.Phase;
import dk.portvagt.decision.DecisionSubject;
import org.jspecify.annotations.Nullable;

/** Names the place of a case in a phase: at work, at a gate, or waiting for more money. */
public enum Place {
    WORK,
    G1,
    G2,
    G3,
    G4,
    G5,
    EXTRA_FUNDING;

    /**
     * Reads the register's value.
     *
     * @param waitsAt null during the work of a phase
     */
    static Place of(@Nullable String waitsAt) {
        return waitsAt == null ? WORK : valueOf(waitsAt);
    }

    /** Returns the gate that ends the phase (R16). */
    static Place gateOf(Phase phase) {
        return values()[phase.ordinal() + 1];
    }

    public boolean isWaiting() {
        return this != WORK;
    }

    public String danishName() {
        return this == WORK ? "I fasen" : DecisionSubject.valueOf(name()).danishName();
    }
}
