package dk.portvagt.landscape;

import dk.portvagt.acquisition.CaseNumber;
import dk.portvagt.budget.Grants;
import dk.portvagt.budget.YearAmount;
import dk.portvagt.businesscase.CaseCosts;
import dk.portvagt.businesscase.CostKind;
import dk.portvagt.landscape.register.Facts;
import dk.portvagt.landscape.register.Field;
import dk.portvagt.landscape.register.Register;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Proposes changes of contracts, and carries them out once they are approved. */
@Service
public class ContractChanges {

    /**
     * Changes below this share of the contract are no new purchase, if they are below the threshold (udbudsloven §
     * 183).
     */
    private static final BigDecimal MINOR = new BigDecimal("0.10");

    private final JdbcClient database;
    private final Contracts contracts;
    private final Grants grants;
    private final CaseCosts costs;
    private final Register register;

    ContractChanges(JdbcClient database, Contracts contracts, Grants grants, CaseCosts costs, Register register) {
        this.database = database;
        this.contracts = contracts;
        this.grants = grants;
        this.costs = costs;
        this.register = register;
    }

    /** Keeps the terms that the review is about; its decision is about no others. */
    public void propose(long reviewId, CaseNumber number, ContractChange change) {
        database.sql("""
                        INSERT INTO portvagt.contract_change (review_id, case_number, notice_date, end_date, yearly_cost,
                            first_year, agreed, value, procurement_route, reason)
                        VALUES (:review, :number, :notice, :end, :cost, :year, :agreed, :value, :route, :reason)""")
                .param("review", reviewId)
                .param("number", number.toString())
                .param("notice", change.terms().noticeDate())
                .param("end", change.terms().endDate())
                .param("cost", change.yearlyCost())
                .param("year", change.firstYear())
                .param("agreed", change.agreed())
                .param("value", change.agreed() ? BigDecimal.ZERO : ownValue(number, change))
                .param("route", change.procurementRoute())
                .param("reason", change.reason())
                .update();
    }

    /** Returns the terms that the review is about. */
    public ContractChange ofReview(long reviewId) {
        return database.sql("SELECT * FROM portvagt.contract_change WHERE review_id = :review")
                .param("review", reviewId)
                .query((row, index) -> new ContractChange(
                        new ContractTerms(
                                row.getObject("notice_date", LocalDate.class),
                                row.getObject("end_date", LocalDate.class)),
                        row.getBigDecimal("yearly_cost"),
                        row.getInt("first_year"),
                        row.getBoolean("agreed"),
                        row.getString("procurement_route"),
                        row.getString("reason")))
                .single();
    }

    /**
     * Carries out what was approved: the contract gets its new terms, the case its new costs of operation. Idempotent.
     *
     * <p>The database refuses other terms than the decision's.
     */
    @Transactional
    public ContractTerms carryOut(CaseNumber number, long decisionId) {
        long reviewId = database.sql("SELECT review_id FROM portvagt.decision WHERE id = :decision")
                .param("decision", decisionId)
                .query(Long.class)
                .single();
        ContractChange change = ofReview(reviewId);
        contracts.renew(number, change.terms(), decisionId);
        costs.replace(
                number,
                CostKind.OPERATION,
                Stream.concat(
                                planned(number).stream().filter(cost -> cost.year() < change.firstYear()),
                                years(change).mapToObj(year -> new YearAmount(year, change.yearlyCost())))
                        .toList());
        register.note(number, Facts.of(Map.of(Field.COST, change.yearlyCost())));
        return change.terms();
    }

    /**
     * Returns what the change costs beyond what is granted, in DKK over its term. Within what is granted lie the years
     * that the case was planned to be in operation, at the yearly amount of the decision in force.
     */
    public BigDecimal beyondGrant(CaseNumber number, ContractChange change) {
        int lastPlanned =
                planned(number).stream().mapToInt(YearAmount::year).max().orElse(Integer.MAX_VALUE);
        return beyond(
                change,
                year -> year <= lastPlanned ? grants.operationInForce(number.toString(), year) : BigDecimal.ZERO);
    }

    /**
     * Returns the value that the rules of procurement look at, in DKK: that of the changes for minor ones, else that of
     * the changed contract (udbudsloven §§ 178-184). Successive changes add up, so that nobody splits one. What the
     * contract itself gives the right to is no new purchase, and is not asked about.
     */
    public BigDecimal valueToTender(CaseNumber number, ContractChange change) {
        BigDecimal contract = contracts.find(number).orElseThrow().amount();
        BigDecimal value = ownValue(number, change).add(approvedValue(number));
        return value.compareTo(contract.multiply(MINOR)) < 0 ? value : value.add(contract);
    }

    /** What the change buys beyond the contract as it stands. */
    private BigDecimal ownValue(CaseNumber number, ContractChange change) {
        LocalDate end = contracts.find(number).orElseThrow().terms().endDate();
        return beyond(
                change,
                year -> end == null || year <= end.getYear()
                        ? grants.operationInForce(number.toString(), year)
                        : BigDecimal.ZERO);
    }

    private BigDecimal approvedValue(CaseNumber number) {
        return database.sql("""
                        SELECT coalesce(sum(change.value), 0) FROM portvagt.contract_change change
                        JOIN portvagt.decision ruling ON ruling.review_id = change.review_id
                        WHERE change.case_number = :number AND ruling.subject = 'CONTRACT_CHANGE'
                            AND ruling.outcome IN ('APPROVED', 'APPROVED_WITH_CONDITIONS')""")
                .param("number", number.toString())
                .query(BigDecimal.class)
                .single();
    }

    private static BigDecimal beyond(ContractChange change, IntFunction<BigDecimal> covered) {
        return years(change)
                .mapToObj(year ->
                        change.yearlyCost().subtract(covered.apply(year)).max(BigDecimal.ZERO))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static IntStream years(ContractChange change) {
        LocalDate end = change.terms().endDate();
        return IntStream.rangeClosed(change.firstYear(), end == null ? change.firstYear() : end.getYear());
    }

    private List<YearAmount> planned(CaseNumber number) {
        return costs.byYear(number, CostKind.OPERATION).stream()
                .filter(cost -> cost.amount().signum() > 0)
                .toList();
    }
}
