package dk.portvagt.gate;

import org.jspecify.annotations.Nullable;

/**
 * Holds the answer to one gate criterion.
 *
 * @param question as the person saw it, in Danish
 * @param answer null when the person left it open
 * @param known what the case already said, with sources and dates; null when it said nothing
 * @param evidence the evidence when fulfilled, else the reason; what the case said when that was confirmed
 * @param answeredBy user id
 */
public record CriterionAnswer(
        String criterionId,
        String question,
        @Nullable String known,
        @Nullable Answer answer,
        @Nullable String evidence,
        String answeredBy) {

    /** Creates the answer to a criterion that the case said nothing about. */
    public CriterionAnswer(
            String criterionId,
            String question,
            @Nullable Answer answer,
            @Nullable String evidence,
            String answeredBy) {
        this(criterionId, question, null, answer, evidence, answeredBy);
    }

    /** Tells whether the person confirmed what the case said. */
    public boolean isConfirmed() {
        return known != null && known.equals(evidence);
    }

    public enum Answer {
        FULFILLED,
        NOT_FULFILLED,
        NOT_RELEVANT
    }

    boolean isComplete() {
        return answer != null && evidence != null && !evidence.isBlank();
    }
}
