package dk.portvagt.acquisition;

import static org.assertj.core.api.Assertions.assertThat;

import dk.portvagt.PortvagtTest;
import dk.portvagt.text.Outcome;
import dk.portvagt.text.Outcome.Refused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortvagtTest
class WithdrawalPolicyTest {

    @Autowired
    private AcquisitionCases cases;

    @Autowired
    private WithdrawalPolicy policy;

    @Autowired
    private JdbcClient database;

    private CaseNumber number;

    @BeforeEach
    void aCase() {
        Ideas.municipality(database, "835");
        number = cases.register(Ideas.of("835", "Bookingsystem"));
    }

    @Test
    void allows_the_requester_and_the_manager_of_the_municipality() {
        assertThat(policy.mayWithdraw(number.toString(), "835", "requester", false))
                .isEqualTo(Outcome.done(number));
        assertThat(policy.mayWithdraw(number.toString(), "835", "digitalisation-manager", true))
                .isEqualTo(Outcome.done(number));
    }

    @Test
    void gives_everybody_else_the_answer_that_discloses_nothing() {
        Outcome<CaseNumber> unknown = policy.mayWithdraw("835-2020-9999", "835", "requester", false);

        assertThat(unknown).isInstanceOf(Refused.class);
        assertThat(policy.mayWithdraw("noget andet", "835", "requester", false)).isEqualTo(unknown);
        assertThat(policy.mayWithdraw(number.toString(), "835", "somebody-else", false))
                .isEqualTo(unknown);
        assertThat(policy.mayWithdraw(number.toString(), "836", "requester", false))
                .isEqualTo(unknown);
        assertThat(policy.mayWithdraw(number.toString(), "836", "digitalisation-manager-2", true))
                .isEqualTo(unknown);
    }

    @Test
    void refuses_a_case_that_has_ended() {
        cases.close(number, CaseStatus.REJECTED, "Nej tak");

        assertThat(policy.mayWithdraw(number.toString(), "835", "requester", false))
                .isInstanceOf(Refused.class);
    }
}
