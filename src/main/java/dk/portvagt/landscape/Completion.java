package dk.portvagt.landscape;

import dk.portvagt.acquisition.AcquisitionCases;
import dk.portvagt.acquisition.CaseNumber;
import dk.portvagt.acquisition.CaseStatus;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finishes a case that leaves nothing to operate: ends its contract and closes it, both or neither. */
@Service
public class Completion {

    private final AcquisitionCases cases;
    private final Contracts contracts;
    private final Clock clock;

    Completion(AcquisitionCases cases, Contracts contracts, Clock clock) {
        this.cases = cases;
        this.contracts = contracts;
        this.clock = clock;
    }

    /**
     * Finishes the case as of today.
     *
     * @throws IllegalStateException if the case does not exist or is closed
     */
    @Transactional
    public void finish(CaseNumber number) {
        cases.lock(number);
        contracts.end(number, LocalDate.now(clock));
        cases.close(number, CaseStatus.FINISHED, null);
    }
}
