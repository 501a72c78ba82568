package dk.portvagt.existing;

import dk.portvagt.acquisition.CaseNumber;

/** Starts what follows solutions that were taken in, in the caller's transaction. */
public interface SolutionProcesses {

    /** Begins the case of a solution in operation, and the watch over its contract if there is one. */
    void operate(CaseNumber number, ExistingSolution solution, String takenInBy);

    /** Has the steering group asked about what the municipality's solutions cost. */
    void askForOperation(String municipality, String takenInBy);
}
