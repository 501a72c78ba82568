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

/** Signs a contract: commits the reserved money and registers the contract, both or neither. */
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
     * <p>When the contract costs more than the approved investment, the difference becomes an expected cost of the
     * case. The decision on extra funding then sees the whole cost.
     *
     * @return a shortfall per year when the contract costs more than the reservation
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
