package dk.portvagt.budget;

import static dk.portvagt.budget.PoolFixture.YEAR;
import static dk.portvagt.budget.PoolFixture.kr;
import static dk.portvagt.budget.PoolLine.ACQUISITION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dk.portvagt.budget.LedgerCheck.Fault;
import dk.portvagt.budget.LedgerCheck.Overuse;
import dk.portvagt.budget.LedgerCheck.Report;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class LedgerCheckTest {

    private final PoolFixture given = new PoolFixture();

    @BeforeEach
    void a_case_with_a_reservation() {
        given.appropriate(given.acquisition(), "1000");
        given.pool.reserve(ACQUISITION, List.of(YearAmount.of(YEAR, 600)), given.approved());
    }

    @Test
    void finds_nothing_and_says_what_it_counted() {
        Report report = new LedgerCheck(given.database).of(given.municipality);
        assertThat(report.isBalanced()).isTrue();
        assertThat(report.accounts()).isEqualTo(3);
        assertThat(report.bookings()).isEqualTo(2);
        assertThat(report.booked()).isEqualByComparingTo("1600");
        assertThat(report.total()).isZero();
        assertThat(report.imbalance()).isZero();
    }

    @Test
    void counts_one_municipality_alone_and_one_without_money() {
        PoolFixture neighbour = new PoolFixture();
        Report report = new LedgerCheck(given.database).of(neighbour.municipality);
        assertThat(report).isEqualTo(new Report(0, 0, kr("0"), kr("0"), List.of(), List.of()));
        assertThat(report.isBalanced()).isTrue();
    }

    @Test
    void names_the_account_that_says_something_else_than_its_bookings() {
        Report report = afterTampering("UPDATE portvagt.account SET balance = balance + 7 WHERE municipality = '%s'"
                + " AND kind = 'RESERVED'");
        assertThat(report.isBalanced()).isFalse();
        assertThat(report.total()).isEqualByComparingTo("7");
        assertThat(report.imbalance()).as("in the total and on the account").isEqualByComparingTo("14");
        assertThat(report.faults())
                .containsExactly(
                        new Fault(given.acquisition(), AccountKind.RESERVED, given.caseNumber, kr("607"), kr("600")));
    }

    @Test
    void names_both_accounts_of_a_booking_that_is_gone() {
        Report report =
                afterTampering("DELETE FROM portvagt.booking WHERE municipality = '%s' AND operation = 'RESERVE'");
        assertThat(report.total()).as("the accounts still sum to zero").isZero();
        assertThat(report.imbalance()).as("on two accounts and on the decision").isEqualByComparingTo("1800");
        assertThat(report.isBalanced()).isFalse();
        assertThat(report.overuses())
                .extracting(Overuse::counted, Overuse::used)
                .containsExactly(tuple(kr("600"), kr("0")));
        assertThat(report.faults())
                .extracting(Fault::kind)
                .containsExactly(AccountKind.AVAILABLE, AccountKind.RESERVED);
    }

    @Test
    void names_a_decision_with_bookings_beyond_what_it_grants() {
        long decision = given.granting(given.caseNumber, Grant.reserve(ACQUISITION, YearAmount.of(YEAR, 100)));
        given.pool.reserve(
                ACQUISITION, List.of(YearAmount.of(YEAR, 100)), given.basis("within", given.caseNumber, decision));

        Report report = afterTampering("UPDATE portvagt.decision_grant SET amount = 60 WHERE decision_id = " + decision
                + " AND municipality = '%s'");

        assertThat(report.isBalanced()).isFalse();
        assertThat(report.faults()).isEmpty();
        assertThat(report.imbalance()).isEqualByComparingTo("40");
        assertThat(report.overuses())
                .containsExactly(
                        new Overuse(decision, GrantKind.RESERVE, given.acquisition(), kr("60"), kr("100"), kr("100")));
    }

    @Test
    void names_a_decision_whose_use_was_counted_down() {
        Report report = afterTampering("UPDATE portvagt.grant_use SET used = used - 5 WHERE used = 600 AND grant_id IN"
                + " (SELECT id FROM portvagt.decision_grant WHERE municipality = '%s')");

        assertThat(report.isBalanced()).isFalse();
        assertThat(report.imbalance()).isEqualByComparingTo("5");
        assertThat(report.overuses()).singleElement().satisfies(overuse -> {
            assertThat(overuse.used()).isEqualByComparingTo("600");
            assertThat(overuse.counted()).isEqualByComparingTo("595");
        });
    }

    /** What the check says when somebody with the power to switch the database's own guards off has changed it. */
    private Report afterTampering(String statement) {
        DataSource superuser = PoolDatabase.owner();
        JdbcClient database = JdbcClient.create(superuser);
        return new TransactionTemplate(new DataSourceTransactionManager(superuser)).execute(status -> {
            status.setRollbackOnly();
            database.sql("SET LOCAL session_replication_role = replica").update();
            database.sql(statement.formatted(given.municipality)).update();
            return new LedgerCheck(database).of(given.municipality);
        });
    }
}
