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
 * The business case as it stands today: what is planned, and from the contract on what the ledger and the yearly
 * reviews know better.
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

    /** Empty when nobody has stated a cost or a benefit yet. */
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

    /** What is committed and spent, as soon as anything is; until then, and for the phase-out to come, the plan. */
    private List<YearAmount> oneOff(CaseNumber number, Stage stage) {
        List<YearAmount> booked = stage == Stage.PLANNED ? List.of() : booked(number, PoolLine.ACQUISITION);
        if (booked.isEmpty()) {
            return planned(number, CostKind.CLARIFICATION, CostKind.INVESTMENT, CostKind.EXTRA, CostKind.PHASE_OUT);
        }
        List<YearAmount> ahead = stage == Stage.ENDED ? List.of() : planned(number, CostKind.PHASE_OUT);
        return Stream.concat(booked.stream(), ahead.stream()).toList();
    }

    /** Years gone by as they were booked, this one and the years to come as planned. */
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

    /** As measured where somebody has measured, else as planned. */
    private List<YearAmount> gains(CaseNumber number, Stage stage) {
        List<YearAmount> measured = stage == Stage.PLANNED ? List.of() : reviews.realisedBenefits(number);
        Set<Integer> years = measured.stream().map(YearAmount::year).collect(Collectors.toSet());
        return Stream.concat(
                        measured.stream(),
                        benefits.byYear(number).stream().filter(benefit -> !years.contains(benefit.year())))
                .toList();
    }

    /** A solution that is retired costs and gives nothing more. */
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

    /** How far the case has come, and so what is known of it. */
    public enum Stage {
        /** Nothing is bound yet: everything is planned. */
        PLANNED,
        /** The contract is signed. */
        CONTRACTED,
        /** It is to be phased out in the year the phase-out is planned for. */
        PHASED_OUT,
        /** It is gone. */
        ENDED
    }
}
