package dk.portvagt.budget;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Holds the figures of a line as every page shows them, in DKK.
 *
 * @param status the ledger's figures of this moment
 * @param expected use of the whole year (forventet forbrug), by the latest follow-up; null without one
 * @param expectedOn the day of that follow-up's figures; null without one
 */
public record LineFigures(
        LineStatus status,
        @Nullable BigDecimal expected,
        @Nullable LocalDate expectedOn) {}
