package dk.portvagt.landscape;

import dk.portvagt.acquisition.CaseNumber;
import dk.portvagt.acquisition.CaseStatus;
import dk.portvagt.acquisition.Phase;
import org.jspecify.annotations.Nullable;

/**
 * Describes a case that a search found, with everything that it is found by.
 *
 * @param requester user id
 * @param systemOwner user id; null without one
 * @param vendor of its contract; null without one
 * @param solution name of its solution in operation; null before
 */
public record FoundCase(
        CaseNumber number,
        String title,
        Phase phase,
        CaseStatus status,
        String requester,
        @Nullable String systemOwner,
        @Nullable String vendor,
        @Nullable String solution) {}
