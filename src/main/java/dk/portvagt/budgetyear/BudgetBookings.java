package dk.portvagt.budgetyear;

import dk.portvagt.budget.Basis;
import dk.portvagt.budget.BookingResult;
import dk.portvagt.budget.BookingResult.Booked;
import dk.portvagt.budget.BudgetFrames;
import dk.portvagt.budget.CentralPool;
import dk.portvagt.budget.FrameAmount;
import dk.portvagt.budget.LineYear;
import dk.portvagt.budget.PoolLine;
import dk.portvagt.budget.PriceAdjustment;
import dk.portvagt.budget.Shortfall;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Books the steering group's decisions on budgets. */
@Component
public class BudgetBookings {

    private final CentralPool pool;
    private final BudgetFrames frames;

    BudgetBookings(CentralPool pool, BudgetFrames frames) {
        this.pool = pool;
        this.frames = frames;
    }

    /**
     * Gives each line of the year its money, and its frames theirs; then the adjustment of prices as a change of its
     * own, also of the frames.
     *
     * @param amounts the original budget by line; none for a line of 0 kr.
     * @param adjustments the adjustment by line in whole kroner; none without one
     * @param basisOf the basis of the bookings, under the key of the given step
     */
    @Transactional
    public void open(
            String municipality,
            int year,
            Map<PoolLine, BigDecimal> amounts,
            Map<PoolLine, BigDecimal> adjustments,
            List<FrameAmount> divided,
            Function<String, Basis> basisOf) {
        amounts.forEach((line, amount) -> {
            Basis basis = basisOf.apply("open-" + line);
            pool.appropriate(new LineYear(municipality, line, year), amount, basis);
            frames.enter(of(line, divided), basis);
        });
        adjustments.forEach((line, amount) -> {
            Basis basis = basisOf.apply("adjust-" + line);
            pool.adjustPrices(new LineYear(municipality, line, year), amount, basis);
            frames.enter(PriceAdjustment.divide(amount, of(line, divided)), basis);
        });
    }

    private static List<FrameAmount> of(PoolLine line, List<FrameAmount> divided) {
        return divided.stream().filter(given -> given.frame().line() == line).toList();
    }

    /**
     * Adds to a line or frame, or moves money to it. Returns a shortfall when the giving line or frame has too little
     * left.
     */
    @Transactional
    public BookingResult book(BudgetChange change, Basis basis) {
        return switch (change.kind()) {
            case FRAME ->
                frames.move(change.fromFrame(), change.toFrame(), change.amount(), basis)
                        .<BookingResult>map(lacks -> new BookingResult.Short(List.of(lacks)))
                        .orElseGet(Booked::new);
            case TRANSFER -> transfer(change, basis);
            case ADDITION, SUPPLEMENTARY ->
                withFrames(pool.appropriate(change.to(), change.amount(), basis), change, basis);
        };
    }

    private BookingResult transfer(BudgetChange change, Basis basis) {
        Optional<Shortfall> lacks = Optional.ofNullable(change.fromFrame())
                .filter(frame -> !frames.isEntered(basis.key()))
                .map(frame -> new Shortfall(
                        change.from(),
                        change.amount(),
                        frames.left(basis.municipality(), frame).max(BigDecimal.ZERO)))
                .filter(shortfall -> shortfall.missing().signum() > 0);
        return lacks.isPresent()
                ? new BookingResult.Short(List.of(lacks.get()))
                : withFrames(pool.transfer(change.from(), change.to(), change.amount(), basis), change, basis);
    }

    /** Enters the change of frames once the money has moved. */
    private BookingResult withFrames(BookingResult result, BudgetChange change, Basis basis) {
        if (!(result instanceof BookingResult.Short)) {
            List<FrameAmount> moved = new ArrayList<>();
            if (change.fromFrame() != null) {
                moved.add(new FrameAmount(change.fromFrame(), change.amount().negate()));
            }
            if (change.toFrame() != null) {
                moved.add(new FrameAmount(change.toFrame(), change.amount()));
            }
            frames.enter(moved, basis);
        }
        return result;
    }
}
