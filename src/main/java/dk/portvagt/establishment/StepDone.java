package dk.portvagt.establishment;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Tells that somebody has established a step.
 *
 * @param note what was agreed; the mandate of the steering group; null for none
 * @param givenBy who gave the mandate; null for another step
 * @param givenOn when; null for another step
 * @param by user id
 */
public record StepDone(
        SetupStep step,
        @Nullable String note,
        @Nullable String givenBy,
        @Nullable LocalDate givenOn,
        String by,
        OffsetDateTime at) {}
