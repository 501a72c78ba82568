package dk.portvagt.budget;

import dk.portvagt.budget.ClosingResult.Closed;
import dk.portvagt.budget.ClosingResult.NextYearNotOpen;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Closes a budget year and hands on the decided money, all or nothing.
 *
 * <p>Closing locks the year. Earlier bookings are handed on with their case; later bookings find the year closed. So no
 * money stays in a year where nobody can use it.
 */
@Component
public class YearClosing {

    private final CentralPool pool;
    private final PoolQueries queries;
    private final BudgetYears years;
    private final BudgetFrames frames;

    YearClosing(CentralPool pool, PoolQueries queries, BudgetYears years, BudgetFrames frames) {
        this.pool = pool;
        this.queries = queries;
        this.years = years;
        this.frames = frames;
    }

    /**
     * Closes the year. Idempotent: a closed year stays as it is.
     *
     * @param basis the decision about carrying over; its key is the prefix of every booking key
     */
    @Transactional
    public ClosingResult close(int year, CarryOver decided, Basis basis) {
        String municipality = basis.municipality();
        years.hold(municipality, year);
        years.share(municipality, year + 1);
        if (years.isClosed(municipality, year)) {
            return new Closed();
        }
        ClosingResult answer = check(municipality, year, decided);
        if (!(answer instanceof Closed)) {
            return answer;
        }
        List<CaseMoney> cases = queries.caseMoney(municipality, year);
        cases.stream().filter(decided::isGivenBack).forEach(money -> pool.giveBack(money, basis(basis, money)));
        cases.stream().filter(money -> !decided.isGivenBack(money)).forEach(money -> move(money, basis));
        for (PoolLine line : PoolLine.values()) {
            if (decided.available(line).signum() > 0) {
                pool.carryOver(
                        new LineYear(municipality, line, year),
                        decided.available(line),
                        Basis.ofBudget(basis.key() + ":" + line, basis.decisionId(), municipality, basis.bookedBy()));
            }
        }
        years.close(year, basis);
        return new Closed();
    }

    /** Returns the answer that closing the year would give now. */
    public ClosingResult check(String municipality, int year, CarryOver proposed) {
        List<CaseMoney> cases = queries.caseMoney(municipality, year);
        if (handsOn(proposed, cases) && !isUsable(municipality, year + 1)) {
            return new NextYearNotOpen(year + 1);
        }
        List<Shortfall> shortfalls = shortfalls(year, proposed, cases, municipality);
        return shortfalls.isEmpty() ? new Closed() : new ClosingResult.Short(shortfalls);
    }

    private boolean isUsable(String municipality, int year) {
        return years.isOpened(municipality, year) && !years.isClosed(municipality, year);
    }

    private static boolean handsOn(CarryOver decided, List<CaseMoney> cases) {
        return decided.available().values().stream().anyMatch(amount -> amount.signum() > 0)
                || cases.stream().anyMatch(money -> !decided.isGivenBack(money));
    }

    private List<Shortfall> shortfalls(int year, CarryOver decided, List<CaseMoney> cases, String municipality) {
        return Arrays.stream(PoolLine.values())
                .map(line -> {
                    BigDecimal back = cases.stream()
                            .filter(money -> money.line().line() == line && decided.isGivenBack(money))
                            .map(CaseMoney::total)
                            .reduce(BigDecimal.ZERO, BigDecimal::add);
                    LineYear lineYear = new LineYear(municipality, line, year);
                    return new Shortfall(
                            lineYear,
                            decided.available(line),
                            pool.available(lineYear).add(back));
                })
                .filter(shortfall -> shortfall.missing().signum() > 0)
                .toList();
    }

    /** Moves the money together with its frame, so that the money does not exceed a frame of the next year. */
    private void move(CaseMoney money, Basis basis) {
        Basis ofCase = basis(basis, money);
        pool.carryOver(money, ofCase);
        LineYear line = money.line();
        LineYear next = new LineYear(line.municipality(), line.line(), line.year() + 1);
        if (frames.isDivided(next)) {
            List<FrameAmount> moved = new ArrayList<>();
            Frame here = new Frame(line.line(), line.year(), money.category(), money.office());
            BigDecimal meant = frames.budget(line.municipality(), here).min(money.total());
            if (meant.signum() > 0) {
                moved.add(new FrameAmount(here, meant.negate()));
            }
            moved.add(new FrameAmount(
                    new Frame(line.line(), line.year() + 1, money.category(), money.office()), money.total()));
            frames.enter(moved, ofCase);
        }
    }

    private static Basis basis(Basis basis, CaseMoney money) {
        return new Basis(
                "%s:%s:%s".formatted(basis.key(), money.line().line(), money.caseNumber()),
                basis.decisionId(),
                basis.municipality(),
                money.caseNumber(),
                money.category(),
                money.office(),
                basis.bookedBy());
    }
}
