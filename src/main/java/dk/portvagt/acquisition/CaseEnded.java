package dk.portvagt.acquisition;

import org.jspecify.annotations.Nullable;

/**
 * Announces that an open case has ended. Listeners receive it in the transaction that ends the case.
 *
 * @param reason in Danish; null for a retired or finished case
 */
public record CaseEnded(
        CaseNumber number, CaseStatus status, @Nullable String reason) {}
