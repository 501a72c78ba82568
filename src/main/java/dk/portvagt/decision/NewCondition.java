package dk.portvagt.decision;

import java.time.LocalDate;

/**
 * Something an approval demands.
 *
 * @param ownerGroup the group that has to meet it
 */
public record NewCondition(String text, String ownerGroup, LocalDate deadline) {}
