package dk.portvagt.gate;

import dk.portvagt.decision.DecisionSubject;

/** Lists the gates of a case from idea to retirement (R16). */
public enum Gate {
    /** Worth specifying? */
    G1,
    /** Buy it? */
    G2,
    /** Take it into use? */
    G3,
    /** Retire it? */
    G4,
    /** Is it really gone? */
    G5;

    DecisionSubject subject() {
        return DecisionSubject.valueOf(name());
    }
}
