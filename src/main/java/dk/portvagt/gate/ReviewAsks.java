package dk.portvagt.gate;

import dk.portvagt.acquisition.CaseNumber;
import dk.portvagt.acquisition.SolutionChanges;
import dk.portvagt.budget.Grant;
import dk.portvagt.budget.LineYear;
import dk.portvagt.budget.PoolLine;
import dk.portvagt.budget.YearAmount;
import dk.portvagt.landscape.ContractChange;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Lists the money that an approval of a review grants: what the gate asks for, and the covers planned for it. */
@Component
public class ReviewAsks {

    private final PlannedCovers covers;
    private final SolutionChanges changes;

    ReviewAsks(PlannedCovers covers, SolutionChanges changes) {
        this.covers = covers;
        this.changes = changes;
    }

    /**
     * Returns one grant per line and year, and one per movement of cover. What a change adds to operation is asked for
     * the solution that it changes.
     */
    public List<Grant> of(Review review, Funding funding) {
        Stream<Grant> wanted = funding.amounts().stream()
                .map(amount -> isOperation(review)
                        ? operate(review, funding.line(), amount)
                        : Grant.reserve(funding.line(), amount));
        return added(Stream.concat(wanted, covers.unbooked(review).stream().map(ReviewAsks::cover)));
    }

    private Grant operate(Review review, PoolLine line, YearAmount amount) {
        return changes.solutionOf(CaseNumber.of(review.caseNumber()))
                .map(solution -> Grant.operate(solution.toString(), line, amount))
                .orElseGet(() -> Grant.operate(line, amount));
    }

    /** Returns the grant of a new yearly cost of operation, in every year from the first on, and those of its cover. */
    public List<Grant> ofChange(Review review, ContractChange change) {
        Stream<Grant> wanted = change.yearlyCost().signum() == 0
                ? Stream.empty()
                : Stream.of(Grant.operate(PoolLine.OPERATION, new YearAmount(change.firstYear(), change.yearlyCost())));
        return added(Stream.concat(wanted, covers.unbooked(review).stream().map(ReviewAsks::cover)));
    }

    /** Tells whether an approval commits a yearly cost of operation rather than reserving money. */
    static boolean isOperation(Review review) {
        return review.kind() == ReviewKind.GATE && review.gate() == Gate.G3;
    }

    private static Grant cover(PlannedCover cover) {
        LineYear from = cover.from();
        return from == null
                ? Grant.appropriate(cover.to(), cover.amount())
                : Grant.transfer(from, cover.to(), cover.amount());
    }

    /** Adds up the amounts of grants that differ in nothing else. */
    private static List<Grant> added(Stream<Grant> grants) {
        List<Grant> sums = new ArrayList<>();
        grants.forEach(grant -> {
            BigDecimal before = sums.stream()
                    .filter(grant::isLike)
                    .map(Grant::amount)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(BigDecimal.ZERO);
            sums.removeIf(grant::isLike);
            sums.add(grant.withAmount(before.add(Objects.requireNonNull(grant.amount()))));
        });
        return sums;
    }
}
