package dk.portvagt.landscape;

import dk.portvagt.acquisition.AcquisitionCases;
import dk.portvagt.acquisition.CaseNumber;
import dk.portvagt.acquisition.CaseStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The end of a whole life: the solution is retired and its case closed, or neither. */
@Service
public class Retirement {

    private final Solutions solutions;
    private final AcquisitionCases cases;

    Retirement(Solutions solutions, AcquisitionCases cases) {
        this.solutions = solutions;
        this.cases = cases;
    }

    @Transactional
    public void retire(CaseNumber number) {
        solutions.retire(number);
        cases.close(number, CaseStatus.RETIRED, null);
    }
}
