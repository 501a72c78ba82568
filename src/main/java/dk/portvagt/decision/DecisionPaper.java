package dk.portvagt.decision;

/**
 * The decision paper (beslutningsoplæg, R12): what those who decide have in front of them. Texts in Danish.
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
        String consequences) {}
