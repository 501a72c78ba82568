package dk.portvagt.landscape;

import dk.portvagt.acquisition.CaseNumber;
import dk.portvagt.budget.Basis;
import dk.portvagt.budget.BookingResult;
import dk.portvagt.budget.CentralPool;
import dk.portvagt.budget.PoolLine;
import dk.portvagt.budget.YearAmount;
import dk.portvagt.businesscase.CaseCosts;
import dk.portvagt.businesscase.CostKind;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Signing binds money: what was reserved becomes committed, and the contract is registered, or neither happens. */
@Service
public class ContractSigning {

    private final CentralPool pool;
    private final Contracts contracts;
    private final CaseCosts costs;

    ContractSigning(CentralPool pool, Contracts contracts, CaseCosts costs) {
        this.pool = pool;
        this.contracts = contracts;
        this.costs = costs;
    }

    /**
     * Commits the contract's amounts from the case's reservation.
     *
     * <p>Where the contract costs more than the investment decided on, the difference becomes an expected cost of the
     * case, so that whoever decides on extra funding sees the whole.
     *
     * @return short, with what is missing in each year, when the contract is dearer than what is reserved
     */
    @Transactional
    public BookingResult sign(
            CaseNumber number, String vendor, ContractTerms terms, List<YearAmount> amounts, Basis basis) {
        costs.replace(number, CostKind.EXTRA, aboveInvestment(number, amounts));
        BookingResult result = pool.commitReserved(PoolLine.ACQUISITION, amounts, basis);
        if (result instanceof BookingResult.Booked) {
            contracts.sign(number, new Contract(vendor, total(amounts), terms));
        }
        return result;
    }

    private List<YearAmount> aboveInvestment(CaseNumber number, List<YearAmount> amounts) {
        Map<Integer, BigDecimal> investment = costs.byYear(number, CostKind.INVESTMENT).stream()
                .collect(Collectors.toMap(YearAmount::year, YearAmount::amount));
        return amounts.stream()
                .map(cost -> new YearAmount(
                        cost.year(),
                        cost.amount()
                                .subtract(investment.getOrDefault(cost.year(), BigDecimal.ZERO))
                                .max(BigDecimal.ZERO)))
                .toList();
    }

    private static BigDecimal total(List<YearAmount> amounts) {
        return amounts.stream().map(YearAmount::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
