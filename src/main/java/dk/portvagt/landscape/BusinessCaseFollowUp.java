package dk.portvagt.landscape;

import dk.portvagt.acquisition.CaseNumber;
import dk.portvagt.budget.CentralPool;
import dk.portvagt.budget.PoolLine;
import dk.portvagt.budget.YearAmount;
import dk.portvagt.businesscase.BusinessCase;
import dk.portvagt.businesscase.BusinessCaseSettings;
import dk.portvagt.businesscase.CaseBenefits;
import dk.portvagt.businesscase.CaseCosts;
import dk.portvagt.businesscase.CostKind;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Computes the current business case. It starts from the plan; from the contract on, the ledger and the yearly reviews
 * replace planned figures.
 */
@Component
public class BusinessCaseFollowUp {

    private final BusinessCaseSettings settings;
    private final CaseCosts costs;
    private final CaseBenefits benefits;
    private final CentralPool pool;
    private final SolutionReviews reviews;
    private final Clock clock;

    BusinessCaseFollowUp(
            BusinessCaseSettings settings,
            CaseCosts costs,
            CaseBenefits benefits,
            CentralPool pool,
            SolutionReviews reviews,
            Clock clock) {
        this.settings = settings;
        this.costs = costs;
        this.benefits = benefits;
        this.pool = pool;
        this.reviews = reviews;
        this.clock = clock;
    }

    /** Returns the business case; empty before the first cost or benefit. */
    public Optional<BusinessCase> of(CaseNumber number, Stage stage) {
        int lastYear = lastYear(number, stage);
        List<YearAmount> oneOff = oneOff(number, stage);
        List<YearAmount> running = until(lastYear, running(number, stage));
        List<YearAmount> gains = until(lastYear, gains(number, stage));
        boolean empty = Stream.of(oneOff, running, gains)
                .flatMap(List::stream)
                .allMatch(amount -> amount.amount().signum() == 0);
        return empty ? Optional.empty() : Optional.of(BusinessCase.of(settings.discountRate(), oneOff, running, gains));
    }

    /**
     * Returns committed and spent money as soon as there is any. Until then, and for a coming phase-out, returns the
     * plan.
     */
    private List<YearAmount> oneOff(CaseNumber number, Stage stage) {
        List<YearAmount> booked = stage == Stage.PLANNED ? List.of() : booked(number, PoolLine.ACQUISITION);
        if (booked.isEmpty()) {
            return planned(number, CostKind.CLARIFICATION, CostKind.INVESTMENT, CostKind.EXTRA, CostKind.PHASE_OUT);
        }
        List<YearAmount> ahead = stage == Stage.ENDED ? List.of() : planned(number, CostKind.PHASE_OUT);
        return Stream.concat(booked.stream(), ahead.stream()).toList();
    }

    /** Returns booked costs for past years, and planned costs for this year and later ones. */
    private List<YearAmount> running(CaseNumber number, Stage stage) {
        List<YearAmount> planned = planned(number, CostKind.OPERATION);
        if (stage == Stage.PLANNED) {
            return planned;
        }
        return Stream.concat(
                        booked(number, PoolLine.OPERATION).stream().filter(cost -> cost.year() < thisYear()),
                        planned.stream().filter(cost -> cost.year() >= thisYear()))
                .toList();
    }

    /** Returns measured benefits where available, otherwise planned ones. */
    private List<YearAmount> gains(CaseNumber number, Stage stage) {
        List<YearAmount> measured = stage == Stage.PLANNED ? List.of() : reviews.realisedBenefits(number);
        Set<Integer> years = measured.stream().map(YearAmount::year).collect(Collectors.toSet());
        return Stream.concat(
                        measured.stream(),
                        benefits.byYear(number).stream().filter(benefit -> !years.contains(benefit.year())))
                .toList();
    }

    /** Returns the last year of the solution. A retired solution has no further costs or benefits. */
    private int lastYear(CaseNumber number, Stage stage) {
        return switch (stage) {
            case PLANNED, CONTRACTED -> Integer.MAX_VALUE;
            case PHASED_OUT ->
                planned(number, CostKind.PHASE_OUT).stream()
                        .mapToInt(YearAmount::year)
                        .max()
                        .orElseGet(this::thisYear);
            case ENDED -> thisYear();
        };
    }

    private List<YearAmount> planned(CaseNumber number, CostKind... kinds) {
        return Stream.of(kinds)
                .flatMap(kind -> costs.byYear(number, kind).stream())
                .toList();
    }

    private List<YearAmount> booked(CaseNumber number, PoolLine line) {
        return pool.position(number.toString()).lines().stream()
                .filter(position -> position.line().line() == line)
                .map(position -> new YearAmount(
                        position.line().year(), position.committed().add(position.spent())))
                .filter(cost -> cost.amount().signum() > 0)
                .toList();
    }

    private int thisYear() {
        return LocalDate.now(clock).getYear();
    }

    private static List<YearAmount> until(int lastYear, List<YearAmount> amounts) {
        return amounts.stream().filter(amount -> amount.year() <= lastYear).toList();
    }

    /** Lists a case's stages, which determine the known figures. */
    public enum Stage {
        /** No money is committed yet: everything is planned. */
        PLANNED,
        /** The contract is signed. */
        CONTRACTED,
        /** The phase-out is planned, for the year in its plan. */
        PHASED_OUT,
        /** The solution is retired. */
        ENDED
    }
}
