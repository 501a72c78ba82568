package dk.portvagt.gate;

import dk.portvagt.budget.CentralPool;
import dk.portvagt.budget.LineYear;
import dk.portvagt.budget.PoolLine;
import dk.portvagt.budget.Shortfall;
import dk.portvagt.budget.YearAmount;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Checks whether the pool can pay for a review, and plans the covers when it cannot.
 *
 * <p>This is only a plan. Nothing is reserved before the decision, so the answer can change until the booking.
 */
@Component
public class ReviewFunds {

    private final CentralPool pool;
    private final PlannedCovers covers;

    ReviewFunds(CentralPool pool, PlannedCovers covers) {
        this.pool = pool;
        this.covers = covers;
    }

    /**
     * Returns the shortfalls after the planned covers; empty when the funding is secured. A transfer of more than its
     * source has left appears as a shortfall of the source.
     */
    public List<Shortfall> missing(Review review, Funding funding) {
        Map<PoolLine, Map<Integer, BigDecimal>> demand = demand(review, funding);
        List<Shortfall> missing = new ArrayList<>();
        for (PoolLine line : PoolLine.values()) {
            missing.addAll(pool.check(review.municipality(), line, positive(demand.get(line))));
        }
        return missing;
    }

    /** Adds the cover to the plan. Fills the years that lack money, earliest first, up to their shortfall. */
    @Transactional
    public void plan(Review review, Funding funding, ProposedCover cover) {
        BigDecimal left = cover.amount();
        for (Shortfall shortfall : missing(review, funding)) {
            BigDecimal used = left.min(shortfall.missing());
            if (isAskedFor(shortfall.line(), funding) && used.signum() > 0) {
                covers.plan(review, cover, shortfall.line(), used);
                left = left.subtract(used);
            }
        }
    }

    /** Deletes the plan, because the review now asks for other amounts. */
    public void forgetPlan(Review review) {
        covers.dropUnbooked(review);
    }

    /** Returns the planned covers that are not booked yet. */
    public List<PlannedCover> planned(Review review) {
        return covers.unbooked(review);
    }

    private Map<PoolLine, Map<Integer, BigDecimal>> demand(Review review, Funding funding) {
        Map<PoolLine, Map<Integer, BigDecimal>> demand = new TreeMap<>();
        Arrays.stream(PoolLine.values()).forEach(line -> demand.put(line, new TreeMap<>()));
        BinaryOperator<BigDecimal> add = BigDecimal::add;
        funding.amounts().forEach(wanted -> demand.get(funding.line()).merge(wanted.year(), wanted.amount(), add));
        for (PlannedCover cover : covers.unbooked(review)) {
            demand.get(cover.to().line())
                    .merge(cover.to().year(), cover.amount().negate(), add);
            if (cover.source() == CoverSource.TRANSFER) {
                demand.get(cover.from().line()).merge(cover.from().year(), cover.amount(), add);
            }
        }
        return demand;
    }

    private static List<YearAmount> positive(Map<Integer, BigDecimal> byYear) {
        return byYear.entrySet().stream()
                .filter(wanted -> wanted.getValue().signum() > 0)
                .map(wanted -> new YearAmount(wanted.getKey(), wanted.getValue()))
                .toList();
    }

    private static boolean isAskedFor(LineYear line, Funding funding) {
        return line.line() == funding.line()
                && funding.amounts().stream().anyMatch(wanted -> wanted.year() == line.year());
    }
}
