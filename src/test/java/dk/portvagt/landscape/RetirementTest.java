package dk.portvagt.landscape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dk.portvagt.PortvagtTest;
import dk.portvagt.acquisition.AcquisitionCase;
import dk.portvagt.acquisition.AcquisitionCases;
import dk.portvagt.acquisition.CaseNumber;
import dk.portvagt.acquisition.CaseStatus;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

@PortvagtTest
class RetirementTest {

    private LandscapeFixture fixture;

    @Autowired
    private Solutions solutions;

    @Autowired
    private AcquisitionCases cases;

    @Autowired
    private Retirement retirement;

    @Autowired
    private Clock clock;

    @BeforeEach
    void fixture(@Autowired BeanFactory beans) {
        fixture = new LandscapeFixture(beans);
    }

    @Test
    void retires_the_solution_and_closes_its_case() {
        CaseNumber number = fixture.caseWithReservation(List.of());
        solutions.register(number, "Arkivsystem", List.of());

        retirement.retire(number);

        LocalDate today = LocalDate.now(clock);
        assertThat(solutions.find(number)).contains(new Solution(number, "Arkivsystem", today, today));
        assertThat(cases.find(number)).map(AcquisitionCase::status).contains(CaseStatus.RETIRED);
        assertThatIllegalStateException().isThrownBy(() -> retirement.retire(number));
    }

    @Test
    void leaves_the_case_open_when_there_is_no_solution() {
        CaseNumber number = fixture.caseWithReservation(List.of());

        assertThatIllegalStateException().isThrownBy(() -> retirement.retire(number));
        assertThat(cases.find(number)).map(AcquisitionCase::isOpen).contains(true);
    }
}
