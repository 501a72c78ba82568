package dk.portvagt.web.casefile;

import dk.portvagt.acquisition.CaseNumber;
import dk.portvagt.budget.CasePosition;
import dk.portvagt.budget.CasePosition.LinePosition;
import dk.portvagt.budget.CentralPool;
import dk.portvagt.budget.YearAmount;
import dk.portvagt.businesscase.BusinessCase;
import dk.portvagt.businesscase.BusinessCaseVersion;
import dk.portvagt.businesscase.BusinessCases;
import dk.portvagt.businesscase.CaseCosts;
import dk.portvagt.web.casefile.CaseView.Money;
import dk.portvagt.web.casefile.CaseView.Year;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Compares a case's money from the pool with the expected cost of its business case. */
@Component
class CaseMoneyView {

    private final CentralPool pool;
    private final BusinessCases businessCases;
    private final CaseCosts costs;

    CaseMoneyView(CentralPool pool, BusinessCases businessCases, CaseCosts costs) {
        this.pool = pool;
        this.businessCases = businessCases;
        this.costs = costs;
    }

    Money of(CaseNumber number) {
        Optional<BusinessCaseVersion> version = businessCases.latest(number);
        List<YearAmount> plan = version.map(known -> plan(known.content())).orElseGet(() -> costs.byYear(number));
        CasePosition position = pool.position(number.toString());
        List<Year> years = Stream.concat(
                        plan.stream().map(YearAmount::year),
                        position.lines().stream().map(line -> line.line().year()))
                .distinct()
                .sorted()
                .map(year -> year(year, plan, position))
                .toList();
        return new Money(
                version.map(known -> "business casen, version " + known.version())
                        .orElse("de anslåede udgifter"),
                years,
                new Year(
                        null, total(years, Year::planned), position.reserved(), position.committed(), position.spent()),
                version.map(known -> known.content().netPresentValue()).orElse(null),
                version.flatMap(known -> known.content().paybackYear()).orElse(null));
    }

    private static List<YearAmount> plan(BusinessCase businessCase) {
        return businessCase.flows().stream()
                .map(flow -> new YearAmount(flow.year(), flow.oneOff().add(flow.running())))
                .toList();
    }

    private static Year year(int year, List<YearAmount> plan, CasePosition position) {
        List<LinePosition> lines = position.lines().stream()
                .filter(line -> line.line().year() == year)
                .toList();
        return new Year(
                year,
                total(plan.stream().filter(amount -> amount.year() == year).toList(), YearAmount::amount),
                total(lines, LinePosition::reserved),
                total(lines, LinePosition::committed),
                total(lines, LinePosition::spent));
    }

    private static <T> BigDecimal total(List<T> parts, Function<T, BigDecimal> amount) {
        return parts.stream().map(amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
