package dk.portvagt.gate.steps;

import dk.portvagt.acquisition.AcquisitionCase;
import dk.portvagt.acquisition.AcquisitionCases;
import dk.portvagt.acquisition.CaseNumber;
import dk.portvagt.acquisition.Phase;
import dk.portvagt.engine.task.EngineFacts;
import dk.portvagt.gate.Review;
import dk.portvagt.gate.ReviewKind;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Finds the people who wrote the material of a review: all who completed a task of the phase that the case is in, in
 * each of its rounds; for a change of the contract, a task of its watch. A review in between is no material.
 */
@Component
class MaterialAuthors {

    private static final String REVIEW = "gate-review";

    private final AcquisitionCases cases;
    private final EngineFacts facts;

    MaterialAuthors(AcquisitionCases cases, EngineFacts facts) {
        this.cases = cases;
        this.facts = facts;
    }

    /** Returns their user ids, from the engine's own records. */
    Set<String> of(Review review) {
        return facts.completers(review.municipality(), review.caseNumber(), process(review), REVIEW);
    }

    private String process(Review review) {
        return review.kind() == ReviewKind.CONTRACT_CHANGE
                ? "contract-watch"
                : process(cases.find(CaseNumber.of(review.caseNumber()))
                        .map(AcquisitionCase::phase)
                        .orElseThrow());
    }

    /** Returns the key of the process that does the work of the phase. */
    private static String process(Phase phase) {
        return switch (phase) {
            case IDEA -> "idea-phase";
            case REQUIREMENTS -> "requirements-phase";
            case IMPLEMENTATION -> "implementation-phase";
            case OPERATION -> "operation-phase";
            case PHASE_OUT -> "phase-out";
        };
    }
}
