package dk.portvagt.decision;

import dk.portvagt.budget.Grant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Holds the decision paper (beslutningsoplæg, R12) for the decision makers. Texts are in Danish.
 *
 * <p>Create it with {@link #in}, which names each part. An omitted part is null.
 *
 * @param reviewId null for papers outside gate reviews
 * @param caseNumber null for papers that are not about one case
 * @param amounts the requested money by year; null when the paper asks for none
 * @param funding planned sources of missing money; null when none is missing
 * @param criteria unfulfilled and irrelevant criteria with their reasons; null for a budget
 * @param asks the money that an approval grants; the amounts say the same in words
 * @param needsCouncil whether only the council's decision grants the money
 */
public record DecisionPaper(
        String municipality,
        @Nullable Long reviewId,
        @Nullable String caseNumber,
        String title,
        @Nullable String amounts,
        @Nullable String funding,
        @Nullable String criteria,
        String recommendation,
        String summary,
        @Nullable String alternatives,
        @Nullable String consequences,
        List<Grant> asks,
        boolean needsCouncil) {

    public DecisionPaper {
        asks = List.copyOf(asks);
    }

    /** Begins a paper of a municipality. It needs a title, a recommendation and a summary. */
    public static Builder in(String municipality) {
        return new Builder(municipality);
    }

    /** Begins a paper with the parts of this one. */
    public Builder copy() {
        return in(municipality)
                .reviewId(reviewId)
                .caseNumber(caseNumber)
                .title(title)
                .amounts(amounts)
                .funding(funding)
                .criteria(criteria)
                .recommendation(recommendation)
                .summary(summary)
                .alternatives(alternatives)
                .consequences(consequences)
                .asks(asks)
                .needsCouncil(needsCouncil);
    }

    /** Builds a paper part by part. */
    public static final class Builder {

        private final String municipality;
        private @Nullable Long reviewId;
        private @Nullable String caseNumber;
        private String title;
        private @Nullable String amounts;
        private @Nullable String funding;
        private @Nullable String criteria;
        private String recommendation;
        private String summary;
        private @Nullable String alternatives;
        private @Nullable String consequences;
        private List<Grant> asks = List.of();
        private boolean needsCouncil;

        private Builder(String municipality) {
            this.municipality = municipality;
        }

        public Builder reviewId(@Nullable Long reviewId) {
            this.reviewId = reviewId;
            return this;
        }

        public Builder caseNumber(@Nullable String caseNumber) {
            this.caseNumber = caseNumber;
            return this;
        }

        public Builder title(String title) {
            this.title = title;
            return this;
        }

        public Builder amounts(@Nullable String amounts) {
            this.amounts = amounts;
            return this;
        }

        public Builder funding(@Nullable String funding) {
            this.funding = funding;
            return this;
        }

        public Builder criteria(@Nullable String criteria) {
            this.criteria = criteria;
            return this;
        }

        public Builder recommendation(String recommendation) {
            this.recommendation = recommendation;
            return this;
        }

        public Builder summary(String summary) {
            this.summary = summary;
            return this;
        }

        public Builder alternatives(@Nullable String alternatives) {
            this.alternatives = alternatives;
            return this;
        }

        public Builder consequences(@Nullable String consequences) {
            this.consequences = consequences;
            return this;
        }

        public Builder asks(List<Grant> asks) {
            this.asks = asks;
            return this;
        }

        public Builder needsCouncil(boolean needsCouncil) {
            this.needsCouncil = needsCouncil;
            return this;
        }

        public DecisionPaper build() {
            return new DecisionPaper(
                    municipality,
                    reviewId,
                    caseNumber,
                    title,
                    amounts,
                    funding,
                    criteria,
                    recommendation,
                    summary,
                    alternatives,
                    consequences,
                    asks,
                    needsCouncil);
        }
    }
}
