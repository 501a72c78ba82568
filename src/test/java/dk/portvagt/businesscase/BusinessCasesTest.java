package dk.portvagt.businesscase;

import static org.assertj.core.api.Assertions.assertThat;

import dk.portvagt.PortvagtTest;
import dk.portvagt.acquisition.AcquisitionCases;
import dk.portvagt.acquisition.CaseNumber;
import dk.portvagt.acquisition.Ideas;
import dk.portvagt.budget.YearAmount;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortvagtTest
class BusinessCasesTest {

    private static final long REVIEW_G1 = 9_000_000_001L;
    private static final long REVIEW_G2 = 9_000_000_002L;

    @Autowired
    private BusinessCases businessCases;

    @Autowired
    private AcquisitionCases cases;

    @Autowired
    private CaseBenefits benefits;

    @Autowired
    private JdbcClient database;

    private CaseNumber number;
    private long reviews;

    @BeforeEach
    void a_case() {
        Ideas.municipality(database, "836");
        number = cases.register(Ideas.of("836", "Plejesystem"));
        // Reviews of this case alone: the tests share a database.
        reviews = number.number() * 1000L;
    }

    @Test
    void keep_a_version_as_it_was() {
        BusinessCase content = costing("0.035", 100_000);
        businessCases.record(number, REVIEW_G1 + reviews, "G1", content);

        BusinessCaseVersion kept = businessCases.ofReview(REVIEW_G1 + reviews).orElseThrow();
        assertThat(kept.version()).isEqualTo(1);
        assertThat(kept.gate()).isEqualTo("G1");
        assertThat(kept.content().isSameAs(content)).isTrue();
        assertThat(kept.content().netPresentValue()).isEqualTo(content.netPresentValue());
    }

    @Test
    void keep_what_a_review_has_before_it_only_once() {
        businessCases.record(number, REVIEW_G1 + reviews, "G1", costing("0.035", 100_000));
        businessCases.record(number, REVIEW_G1 + reviews, "G1", costing("0.0350", 100_000));
        assertThat(businessCases.ofCase(number)).hasSize(1);
    }

    @Test
    void keep_another_version_when_amounts_or_rate_have_changed() {
        businessCases.record(number, REVIEW_G1 + reviews, "G1", costing("0.035", 100_000));
        businessCases.record(number, REVIEW_G1 + reviews, "G1", costing("0.035", 90_000));
        businessCases.record(number, REVIEW_G1 + reviews, "G1", costing("0.04", 90_000));
        assertThat(businessCases.ofCase(number))
                .extracting(BusinessCaseVersion::version)
                .containsExactly(1, 2, 3);
        assertThat(businessCases.ofReview(REVIEW_G1 + reviews).orElseThrow().version())
                .isEqualTo(3);
    }

    @Test
    void know_what_the_review_before_decided_on_even_if_it_changed_its_mind() {
        BusinessCaseVersion idea = businessCases.record(number, REVIEW_G1 + reviews, "G1", costing("0.035", 100_000));
        businessCases.record(number, REVIEW_G2 + reviews, "G2", costing("0.035", 120_000));
        BusinessCaseVersion purchase =
                businessCases.record(number, REVIEW_G2 + reviews, "G2", costing("0.035", 110_000));

        assertThat(businessCases.before(idea)).isEmpty();
        assertThat(businessCases.before(purchase).orElseThrow().version()).isEqualTo(1);
    }

    @Test
    void know_the_benefits_planned_last() {
        benefits.replace(number, List.of(YearAmount.of(2026, 5), YearAmount.of(2027, 0)));
        benefits.replace(number, List.of(YearAmount.of(2028, 7), YearAmount.of(2028, 3), YearAmount.of(2029, 0)));
        assertThat(benefits.byYear(number)).containsExactly(YearAmount.of(2028, 10));
    }

    private static BusinessCase costing(String rate, long kroner) {
        return BusinessCase.of(
                new BigDecimal(rate),
                List.of(YearAmount.of(2026, kroner)),
                List.of(YearAmount.of(2028, 10_000)),
                List.of(YearAmount.of(2029, 250_000)));
    }
}
