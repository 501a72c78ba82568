package dk.portvagt.gate;

import dk.portvagt.budget.Basis;
import dk.portvagt.budget.BookingResult;
import dk.portvagt.budget.CentralPool;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Books the money that an approved review grants.
 *
 * <p>Each operation takes a function from step to {@link Basis}, because one approval may need several bookings and
 * each has a key of its own.
 */
@Component
public class ReviewBookings {

    private final CentralPool pool;
    private final PlannedCovers covers;

    ReviewBookings(CentralPool pool, PlannedCovers covers) {
        this.pool = pool;
        this.covers = covers;
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
    public BookingResult reserve(Funding funding, Function<String, Basis> basisOf) {
        return pool.reserve(funding.line(), funding.amounts(), basisOf.apply("reserve"));
    }

    /** Commits the first year of operation. When that succeeds, releases the rest of the investment to the pool. */
    @Transactional
    public BookingResult goLive(Funding funding, Function<String, Basis> basisOf) {
        BookingResult result = pool.commitFromPool(funding.line(), funding.amounts(), basisOf.apply("operation"));
        if (!(result instanceof BookingResult.Short)) {
            pool.releaseReserved(basisOf.apply("investment-left"));
        }
        return result;
    }

    private BookingResult book(PlannedCover cover, Basis basis) {
        return cover.source() == CoverSource.TRANSFER
                ? pool.transfer(cover.from(), cover.to(), cover.amount(), basis)
                : pool.appropriate(cover.to(), cover.amount(), basis);
    }
}
