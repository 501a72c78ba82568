package dk.portvagt.budget;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Describes what one decision gave to a line's budget, or took from it.
 *
 * @param bookedOn the day it was booked
 * @param opens whether it is the original budget (oprindeligt budget), and no change of it
 * @param amount DKK; negative for what the line gave away
 * @param title the paper's title in Danish; null for a decision without a paper
 */
public record BudgetMovement(
        LocalDate bookedOn,
        LineYear line,
        Operation operation,
        boolean opens,
        BigDecimal amount,
        long decisionId,
        @Nullable String title) {}
