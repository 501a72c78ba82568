package dk.portvagt.gate;

import dk.portvagt.decision.DecisionSubject;

/**
 * One review of a case.
 *
 * @param round counted from 1: how often the case has come to this gate
 */
public record Review(long id, String municipality, String caseNumber, Gate gate, ReviewKind kind, int round) {

    /** What a decision on this review is about. */
    public DecisionSubject subject() {
        return kind == ReviewKind.EXTRA_FUNDING ? DecisionSubject.EXTRA_FUNDING : gate.subject();
    }
}
