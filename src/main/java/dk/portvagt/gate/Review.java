package dk.portvagt.gate;

import dk.portvagt.decision.DecisionSubject;

/**
 * Identifies one review of a case.
 *
 * @param round counted from 1: how often the case has come to this gate
 */
public record Review(long id, String municipality, String caseNumber, Gate gate, ReviewKind kind, int round) {

    /** Returns the subject of a decision on this review. */
    public DecisionSubject subject() {
        return kind == ReviewKind.GATE ? gate.subject() : DecisionSubject.valueOf(kind.name());
    }
}
