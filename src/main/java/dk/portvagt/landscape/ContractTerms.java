package dk.portvagt.landscape;

import java.time.LocalDate;

/**
 * How long a contract runs.
 *
 * @param noticeDate the last day on which it can be terminated; null when it has none
 * @param endDate null when it runs until terminated
 */
public record ContractTerms(LocalDate noticeDate, LocalDate endDate) {}
