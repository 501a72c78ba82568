package dk.portvagt.decision;

/**
 * The decision paper (beslutningsoplæg, R12): what those who decide have in front of them. Texts in Danish.
 *
 * <p>Written with {@link #in}, part by part: each has a name there, and a part that is left out is null.
 *
 * @param reviewId null for what is no gate review
 * @param caseNumber null for what is not about one case
 * @param amounts what is asked for, by year; null when nothing is
 * @param funding where missing money shall come from; null when none is missing
 * @param criteria the criteria that are not fulfilled or not relevant, and why; null for a budget
 */
public record DecisionPaper(
        String municipality,
        Long reviewId,
        String caseNumber,
        String title,
        String amounts,
        String funding,
        String criteria,
        String recommendation,
        String summary,
        String alternatives,
        String consequences) {

    /** Begins a paper of a municipality. It needs a title, a recommendation and a summary. */
    public static Builder in(String municipality) {
        return new Builder(municipality);
    }

    /** Writes a paper part by part. */
    public static final class Builder {

        private final String municipality;
        private Long reviewId;
        private String caseNumber;
        private String title;
        private String amounts;
        private String funding;
        private String criteria;
        private String recommendation;
        private String summary;
        private String alternatives;
        private String consequences;

        private Builder(String municipality) {
            this.municipality = municipality;
        }

        public Builder reviewId(Long reviewId) {
            this.reviewId = reviewId;
            return this;
        }

        public Builder caseNumber(String caseNumber) {
            this.caseNumber = caseNumber;
            return this;
        }

        public Builder title(String title) {
            this.title = title;
            return this;
        }

        public Builder amounts(String amounts) {
            this.amounts = amounts;
            return this;
        }

        public Builder funding(String funding) {
            this.funding = funding;
            return this;
        }

        public Builder criteria(String criteria) {
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

        public Builder alternatives(String alternatives) {
            this.alternatives = alternatives;
            return this;
        }

        public Builder consequences(String consequences) {
            this.consequences = consequences;
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
                    consequences);
        }
    }
}
