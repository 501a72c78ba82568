package dk.portvagt.landscape;

import dk.portvagt.acquisition.CaseNumber;
import dk.portvagt.acquisition.CaseStatus;
import dk.portvagt.acquisition.Phase;
import dk.portvagt.landscape.SolutionRegister.State;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Describes a solution in the register.
 *
 * @param number of its case
 * @param systemOwner user id; null without one
 * @param phase of its case, as status
 * @param retiredOn null while it is in operation
 * @param vendor null without a contract
 * @param noticeDate last day on which the contract can be terminated; null without one
 * @param endDate last day of the contract as agreed; null when it runs until terminated
 * @param endedOn last day of a contract that was terminated; null while it runs on
 * @param integrations names of the systems that it exchanges data with
 */
public record RegisteredSolution(
        CaseNumber number,
        String name,
        String office,
        @Nullable String systemOwner,
        Phase phase,
        CaseStatus status,
        LocalDate liveOn,
        @Nullable LocalDate retiredOn,
        @Nullable String vendor,
        @Nullable LocalDate noticeDate,
        @Nullable LocalDate endDate,
        @Nullable LocalDate endedOn,
        List<String> integrations) {

    /** Returns the state in Danish. */
    public String state() {
        State state = retiredOn != null ? State.RETIRED : phase == Phase.PHASE_OUT ? State.PHASE_OUT : State.OPERATED;
        return state.danishName();
    }
}
