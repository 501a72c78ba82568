package dk.portvagt.landscape;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Holds the dates of a contract.
 *
 * @param noticeDate the last day on which it can be terminated; null when it has none
 * @param endDate null when it runs until terminated
 */
public record ContractTerms(
        @Nullable LocalDate noticeDate, @Nullable LocalDate endDate) {}
