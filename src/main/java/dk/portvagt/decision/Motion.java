package dk.portvagt.decision;

import dk.portvagt.budget.Grant;
import dk.portvagt.budget.GrantKind;
import dk.portvagt.budget.Kroner;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes the motion (indstilling) of a paper in Danish: what is to be decided, and each amount that an approval grants.
 * Whoever votes for it knows the money it moves.
 */
public final class Motion {

    private Motion() {}

    /** Writes the motion; a recommendation in other words than {@link Recommendation}'s stays as it is. */
    public static String of(DecisionPaper paper) {
        String matter = "Det indstilles, at “%s” ".formatted(paper.title());
        for (Recommendation recommendation : Recommendation.values()) {
            if (recommendation.danishName().equals(paper.recommendation())) {
                return matter
                        + switch (recommendation) {
                            case APPROVE -> "godkendes" + money(paper);
                            case APPROVE_WITH_CONDITIONS ->
                                "godkendes på de vilkår, der foreslås i oplægget" + money(paper);
                            case REWORK -> "sendes tilbage.";
                            case REJECT -> "afvises.";
                        };
            }
        }
        return paper.recommendation();
    }

    /**
     * Writes in short the new money that an approval moves: {@code 380.000 kr. + 60.000 kr. om året}; empty when the
     * paper asks for none.
     */
    public static String amount(DecisionPaper paper) {
        return Stream.of(sum(paper, false, ""), sum(paper, true, " om året"))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" + "));
    }

    /**
     * Writes the money that an approval moves: {@code Der reserveres 380.000 kr. af Nyanskaffelser 2027}; empty when
     * the paper asks for none.
     */
    public static String moves(DecisionPaper paper) {
        String clauses = clauses(paper);
        return clauses.isEmpty()
                ? ""
                : "Der " + clauses + (paper.needsCouncil() ? ", når det er bevilget politisk" : "");
    }

    private static String sum(DecisionPaper paper, boolean everyYear, String suffix) {
        return paper.asks().stream()
                .filter(grant -> grant.everyYear() == everyYear && grant.amount() != null)
                .map(Grant::amount)
                .reduce(BigDecimal::add)
                .map(total -> Kroner.format(total) + suffix)
                .orElse("");
    }

    private static String money(DecisionPaper paper) {
        String clauses = clauses(paper);
        return clauses.isEmpty()
                ? "."
                : ", og at der " + clauses
                        + (paper.needsCouncil()
                                ? ". Pengene kræver en tillægsbevilling fra kommunalbestyrelsen."
                                : ".");
    }

    private static String clauses(DecisionPaper paper) {
        List<String> clauses = new ArrayList<>(
                grouped(paper.asks()).values().stream().map(Motion::clause).toList());
        if (paper.asks().stream().anyMatch(grant -> grant.kind() == GrantKind.GIVE_BACK)) {
            clauses.add("gives sagernes rest tilbage til linjen");
        }
        if (clauses.isEmpty()) {
            return "";
        }
        String last = clauses.remove(clauses.size() - 1);
        return clauses.isEmpty() ? last : String.join(", ", clauses) + " og " + last;
    }

    /** Sums what is granted to several cases in the same way. */
    private static Map<Grant, List<Grant>> grouped(List<Grant> asks) {
        return asks.stream()
                .filter(grant -> grant.amount() != null)
                .collect(Collectors.groupingBy(
                        grant -> new Grant(
                                grant.kind(),
                                grant.line(),
                                grant.year(),
                                grant.everyYear(),
                                grant.fromLine(),
                                grant.fromYear(),
                                null,
                                null),
                        LinkedHashMap::new,
                        Collectors.toList()));
    }

    private static String clause(List<Grant> alike) {
        Grant grant = alike.get(0);
        String amount = Kroner.format(alike.stream().map(Grant::amount).reduce(BigDecimal.ZERO, BigDecimal::add));
        String line = grant.line().heading();
        String place = "%s %d".formatted(line, grant.year());
        return switch (grant.kind()) {
            case RESERVE -> "reserveres %s af %s".formatted(amount, place);
            case COMMIT ->
                (grant.everyYear()
                                ? "disponeres %s om året af %s fra %d".formatted(amount, line, grant.year())
                                : "disponeres %s af %s".formatted(amount, place))
                        + (alike.size() > 1 ? " til %d løsninger".formatted(alike.size()) : "");
            case TRANSFER ->
                "omplaceres %s fra %s %d til %s"
                        .formatted(amount, grant.fromLine().heading(), grant.fromYear(), place);
            case APPROPRIATE -> "bevilges %s til %s".formatted(amount, place);
            case ADJUST_PRICES -> "PL-reguleres %s med %s".formatted(place, amount);
            case CARRY_OVER -> "overføres %s af %s til %d".formatted(amount, place, grant.year() + 1);
            case GIVE_BACK -> throw new IllegalArgumentException("Nothing is asked for: " + grant);
        };
    }
}
