package dk.portvagt.acquisition;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Describes a threshold that counts on a day of publication.
 *
 * @param amount whole DKK without VAT
 * @param source where the amount is published
 * @param confirmedBy user id of the person of the municipality who has read it there; null if nobody has
 * @param confirmedOn the day of it; null if nobody has
 */
public record ProcurementThreshold(
        BigDecimal amount,
        String source,
        @Nullable String confirmedBy,
        @Nullable LocalDate confirmedOn) {}
