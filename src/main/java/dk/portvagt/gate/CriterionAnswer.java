package dk.portvagt.gate;

import org.jspecify.annotations.Nullable;

/**
 * Holds the answer to one gate criterion.
 *
 * @param question as the person saw it, in Danish
 * @param answer null when the person left it open
 * @param evidence the evidence when fulfilled, else the reason
 * @param answeredBy user id
 */
public record CriterionAnswer(
        String criterionId,
        String question,
        @Nullable Answer answer,
        @Nullable String evidence,
        String answeredBy) {

    public enum Answer {
        FULFILLED,
        NOT_FULFILLED,
        NOT_RELEVANT
    }

    boolean isComplete() {
        return answer != null && evidence != null && !evidence.isBlank();
    }
}
