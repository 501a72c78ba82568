package dk.portvagt.acquisition.steps;

import static org.assertj.core.api.Assertions.assertThat;

import dk.portvagt.PortvagtTest;
import dk.portvagt.acquisition.Phase;
import dk.portvagt.engine.identity.People;
import dk.portvagt.engine.identity.TestPeople;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortvagtTest
class WithdrawalNoticeTest {

    @Autowired
    private People people;

    @Autowired
    private JdbcClient database;

    @Test
    void everybody_who_has_had_a_task_of_the_case_is_told_that_it_is_withdrawn(@Autowired BeanFactory beans) {
        TestPeople.ensure(people);
        CaseJourney journey = new CaseJourney(beans, "859");
        journey.upTo(Phase.REQUIREMENTS);
        String caseNumber = journey.people.caseNumber();

        new WithdrawalDriver(beans, "requester", "requester", "859")
                .asks(caseNumber)
                .isHeard();
        journey.people.runJobs();

        assertThat(database.sql("""
                                SELECT recipient FROM portvagt.mail
                                WHERE municipality = '859' AND subject LIKE 'Tilbagetrækning: Trukket tilbage – Sag ' || ? || '%'
                                """).param(caseNumber).query(String.class).list())
                .contains("requester", "secretariat", "it-architect", "digital-consultant")
                .doesNotContain("operations");
    }
}
