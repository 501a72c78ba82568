package dk.portvagt.intervention;

import dk.portvagt.acquisition.AcquisitionCase;
import dk.portvagt.acquisition.AcquisitionCases;
import dk.portvagt.acquisition.CaseNumber;
import dk.portvagt.budget.CentralPool;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Finds the cases that only the steering group ends: a contract binds the municipality, and the solution is not in use.
 */
@Component
public class BoundCases {

    private final AcquisitionCases cases;
    private final CentralPool pool;

    BoundCases(AcquisitionCases cases, CentralPool pool) {
        this.cases = cases;
        this.pool = pool;
    }

    /**
     * Finds the bound case of the municipality; empty for every other one.
     *
     * @param typedNumber the case number as a person wrote it
     */
    public Optional<CaseNumber> find(String typedNumber, String municipality) {
        return CaseNumber.parse(typedNumber)
                .filter(number -> number.municipality().equals(municipality))
                .flatMap(cases::find)
                .filter(AcquisitionCase::isOpen)
                .filter(found -> !found.phase().isLive())
                .map(AcquisitionCase::number)
                .filter(number -> pool.wasCommitted(number.toString()));
    }
}
