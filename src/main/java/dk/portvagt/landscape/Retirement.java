package dk.portvagt.landscape;

import dk.portvagt.acquisition.AcquisitionCases;
import dk.portvagt.acquisition.CaseNumber;
import dk.portvagt.acquisition.CaseStatus;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Retires the solution, ends a contract that nobody had to terminate, and closes the case: all or nothing. */
@Service
public class Retirement {

    private final Solutions solutions;
    private final AcquisitionCases cases;
    private final Contracts contracts;
    private final Clock clock;

    Retirement(Solutions solutions, AcquisitionCases cases, Contracts contracts, Clock clock) {
        this.contracts = contracts;
        this.clock = clock;
        this.solutions = solutions;
        this.cases = cases;
    }

    @Transactional
    public void retire(CaseNumber number) {
        cases.lock(number);
        solutions.retire(number);
        if (contracts.isRunning(number)) {
            contracts.end(number, LocalDate.now(clock));
        }
        cases.close(number, CaseStatus.RETIRED, null);
    }
}
