package dk.portvagt.landscape;

import dk.portvagt.acquisition.AcquisitionCases;
import dk.portvagt.acquisition.CaseNumber;
import dk.portvagt.acquisition.CaseStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Retires the solution and closes its case, both or neither. */
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
        cases.lock(number);
        solutions.retire(number);
        cases.close(number, CaseStatus.RETIRED, null);
    }
}
