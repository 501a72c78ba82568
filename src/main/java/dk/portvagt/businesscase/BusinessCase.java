package dk.portvagt.businesscase;

import dk.portvagt.budget.YearAmount;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Computes the key figures of a case from its costs and benefits, year by year over the solution's life (R12). Amounts
 * are DKK at the prices of the first year. Every result is computed exactly and rounded once, to øre.
 */
public final class BusinessCase {

    private static final int OERE = 2;
    private static final BigDecimal NOTHING = new BigDecimal("0.00");

    private final BigDecimal rate;
    private final List<CashFlow> flows;

    private BusinessCase(BigDecimal rate, List<CashFlow> flows) {
        this.rate = rate;
        this.flows = List.copyOf(flows);
    }

    /**
     * Builds a business case. Adds up amounts of the same year; years without amounts between the first and the last
     * count as zero.
     *
     * @param rate the yearly discount rate: 0.035 for 3.5 %
     * @throws IllegalArgumentException if the rate is negative or there is no amount at all
     */
    public static BusinessCase of(
            BigDecimal rate, List<YearAmount> oneOff, List<YearAmount> running, List<YearAmount> benefits) {
        if (rate.signum() < 0) {
            throw new IllegalArgumentException("Discount rate is negative: " + rate);
        }
        int[] years = Stream.of(oneOff, running, benefits)
                .flatMap(List::stream)
                .filter(amount -> amount.amount().signum() > 0)
                .mapToInt(YearAmount::year)
                .sorted()
                .toArray();
        if (years.length == 0) {
            throw new IllegalArgumentException("Business case has no amounts");
        }
        return new BusinessCase(
                rate,
                IntStream.rangeClosed(years[0], years[years.length - 1])
                        .mapToObj(year -> new CashFlow(year, in(year, oneOff), in(year, running), in(year, benefits)))
                        .toList());
    }

    /** Returns every year from the first with an amount to the last, in order. */
    public List<CashFlow> flows() {
        return flows;
    }

    public BigDecimal rate() {
        return rate;
    }

    public int firstYear() {
        return flows.get(0).year();
    }

    public int lastYear() {
        return flows.get(flows.size() - 1).year();
    }

    public BigDecimal oneOff() {
        return total(CashFlow::oneOff);
    }

    public BigDecimal running() {
        return total(CashFlow::running);
    }

    public BigDecimal benefits() {
        return total(CashFlow::benefits);
    }

    /** Tells whether both have the same rate and, year by year, the same amounts. */
    public boolean isSameAs(BusinessCase other) {
        return rate.compareTo(other.rate) == 0
                && flows.size() == other.flows.size()
                && IntStream.range(0, flows.size())
                        .allMatch(year -> flows.get(year).isSameAs(other.flows.get(year)));
    }

    /** Returns total benefits less total costs, without discounting. */
    public BigDecimal net() {
        return total(CashFlow::net);
    }

    /**
     * Returns the sum of all net amounts, each discounted to the first year. Amounts of the first year count in full.
     */
    public BigDecimal netPresentValue() {
        // A common divisor, the growth to the last year, avoids rounding before the sum is complete.
        BigDecimal dividend = flows.stream()
                .map(flow -> flow.net().multiply(growth(lastYear() - flow.year())))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return dividend.divide(growth(lastYear() - firstYear()), OERE, RoundingMode.HALF_UP);
    }

    /** Returns the net amount of a year, discounted to the first year. */
    public BigDecimal presentValue(CashFlow flow) {
        return flow.net().divide(growth(flow.year() - firstYear()), OERE, RoundingMode.HALF_UP);
    }

    /**
     * Returns the year at whose end the benefits have paid for the costs so far and stay ahead of them. Nothing is
     * discounted; empty when that never happens.
     */
    public Optional<Integer> paybackYear() {
        Optional<Integer> paidBack = Optional.empty();
        BigDecimal soFar = NOTHING;
        for (CashFlow flow : flows) {
            soFar = soFar.add(flow.net());
            if (soFar.signum() < 0) {
                paidBack = Optional.empty();
            } else if (paidBack.isEmpty()) {
                paidBack = Optional.of(flow.year());
            }
        }
        return paidBack;
    }

    /** What the net present value becomes when things turn out differently, in the order of {@link Scenario}. */
    public List<Deviation> sensitivity() {
        BigDecimal expected = netPresentValue();
        return Arrays.stream(Scenario.values())
                .map(scenario -> {
                    BigDecimal value = under(scenario).netPresentValue();
                    return new Deviation(scenario, value, value.subtract(expected));
                })
                .toList();
    }

    /** Returns the business case under the scenario. */
    public BusinessCase under(Scenario scenario) {
        return switch (scenario) {
            case DEARER ->
                each(flow -> new CashFlow(
                        flow.year(),
                        flow.oneOff().multiply(Scenario.MORE),
                        flow.running().multiply(Scenario.MORE),
                        flow.benefits()));
            case FEWER_BENEFITS ->
                each(flow -> new CashFlow(
                        flow.year(),
                        flow.oneOff(),
                        flow.running(),
                        flow.benefits().multiply(Scenario.LESS)));
            case LATER_BENEFITS -> aYearLater();
            case HIGHER_RATE -> new BusinessCase(rate.add(Scenario.POINT), flows);
            case LOWER_RATE -> new BusinessCase(rate.subtract(Scenario.POINT).max(BigDecimal.ZERO), flows);
        };
    }

    private BusinessCase each(Function<CashFlow, CashFlow> change) {
        return new BusinessCase(rate, flows.stream().map(change).toList());
    }

    /** Moves the benefits a year later. The solution does not live longer, so the last year's benefits are lost. */
    private BusinessCase aYearLater() {
        List<CashFlow> later = new ArrayList<>();
        BigDecimal benefits = NOTHING;
        for (CashFlow flow : flows) {
            later.add(new CashFlow(flow.year(), flow.oneOff(), flow.running(), benefits));
            benefits = flow.benefits();
        }
        return new BusinessCase(rate, later);
    }

    private BigDecimal growth(int years) {
        return BigDecimal.ONE.add(rate).pow(years);
    }

    private BigDecimal total(Function<CashFlow, BigDecimal> part) {
        return flows.stream().map(part).reduce(NOTHING, BigDecimal::add);
    }

    private static BigDecimal in(int year, List<YearAmount> amounts) {
        return amounts.stream()
                .filter(amount -> amount.year() == year)
                .map(YearAmount::amount)
                .reduce(NOTHING, BigDecimal::add);
    }

    /** Lists possible deviations from the expected course. */
    public enum Scenario {
        /** All costs 20 % higher. */
        DEARER,
        /** All benefits 20 % lower. */
        FEWER_BENEFITS,
        /** Benefits begin a year later; costs do not. */
        LATER_BENEFITS,
        /** The discount rate one percentage point higher. */
        HIGHER_RATE,
        /** The discount rate one percentage point lower, not below zero. */
        LOWER_RATE;

        private static final BigDecimal MORE = new BigDecimal("1.2");
        private static final BigDecimal LESS = new BigDecimal("0.8");
        private static final BigDecimal POINT = new BigDecimal("0.01");
    }

    /**
     * Holds the result of one scenario.
     *
     * @param netPresentValue if the scenario comes true
     * @param difference from the expected net present value
     */
    public record Deviation(Scenario scenario, BigDecimal netPresentValue, BigDecimal difference) {}
}
