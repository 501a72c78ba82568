package dk.portvagt.gate;

import dk.portvagt.acquisition.CaseNumber;
import dk.portvagt.budget.Basis;
import dk.portvagt.budget.BookingResult;
import dk.portvagt.budget.CentralPool;
import dk.portvagt.budget.GrantKind;
import dk.portvagt.budget.Grants;
import dk.portvagt.budget.PoolLine;
import dk.portvagt.budget.YearAmount;
import java.util.List;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Books the money that an approved review grants, with the amounts of the decision that the basis names.
 *
 * <p>Each operation takes a function from step to {@link Basis}, because one approval may need several bookings and
 * each has a key of its own.
 */
@Component
public class ReviewBookings {

    private final CentralPool pool;
    private final PlannedCovers covers;
    private final Grants grants;

    ReviewBookings(CentralPool pool, PlannedCovers covers, Grants grants) {
        this.pool = pool;
        this.covers = covers;
        this.grants = grants;
    }

    /**
     * Books the planned covers on the lines that lack money. Stops at the first source with too little money. Earlier
     * covers stay booked, because the decision includes them.
     */
    @Transactional
    public BookingResult bookCovers(Review review, Function<String, Basis> basisOf) {
        for (PlannedCover cover : covers.unbooked(review)) {
            BookingResult result = book(cover, basisOf.apply("cover-" + cover.id()));
            if (result instanceof BookingResult.Short) {
                return result;
            }
            covers.markBooked(cover);
        }
        return new BookingResult.Booked();
    }

    /** Reserves the granted money for the case. */
    public BookingResult reserve(Function<String, Basis> basisOf) {
        Basis basis = basisOf.apply("reserve");
        List<YearAmount> granted = grants.byYear(basis.decisionId(), GrantKind.RESERVE, PoolLine.ACQUISITION);
        return pool.reserve(PoolLine.ACQUISITION, granted, basis);
    }

    /**
     * Commits the first year of operation. When that succeeds, releases the rest of the investment to the pool.
     *
     * @param year the year in which the solution goes live
     */
    @Transactional
    public BookingResult goLive(int year, Function<String, Basis> basisOf) {
        Basis basis = basisOf.apply("operation");
        List<YearAmount> granted = List.of(new YearAmount(year, grants.operation(basis.decisionId(), year)));
        BookingResult result = pool.commitFromPool(PoolLine.OPERATION, granted, basis);
        if (!(result instanceof BookingResult.Short)) {
            pool.releaseReserved(basisOf.apply("investment-left"));
        }
        return result;
    }

    /**
     * Commits what a change adds to the operation of the solution that it changes, on the solution's case. When that
     * succeeds, releases the rest of the investment to the pool.
     *
     * @param year the year in which the change is taken into use
     */
    @Transactional
    public BookingResult takeOver(CaseNumber solution, int year, Function<String, Basis> basisOf) {
        Basis basis = basisOf.apply("operation").ofCase(solution.toString());
        List<YearAmount> added = grants.operationAdded(basis.decisionId(), solution.toString(), year);
        BookingResult result =
                added.isEmpty() ? new BookingResult.Booked() : pool.commitFromPool(PoolLine.OPERATION, added, basis);
        if (!(result instanceof BookingResult.Short)) {
            pool.releaseReserved(basisOf.apply("investment-left"));
        }
        return result;
    }

    /**
     * Commits what the new yearly cost adds to the years that are committed already. Every other year is committed when
     * it is opened.
     */
    public BookingResult changeOperation(Function<String, Basis> basisOf) {
        Basis basis = basisOf.apply("operation");
        List<YearAmount> more = grants.of(basis.decisionId()).stream()
                .filter(grant -> grant.kind() == GrantKind.COMMIT && grant.line() == PoolLine.OPERATION)
                .flatMap(grant -> grants.operationBeyond(basis.caseNumber(), grant.year(), grant.amount()).stream())
                .toList();
        return more.isEmpty() ? new BookingResult.Booked() : pool.commitFromPool(PoolLine.OPERATION, more, basis);
    }

    private BookingResult book(PlannedCover cover, Basis basis) {
        return cover.source() == CoverSource.TRANSFER
                ? pool.transfer(cover.from(), cover.to(), cover.amount(), basis)
                : pool.appropriate(cover.to(), cover.amount(), basis);
    }
}
