package dk.portvagt.decision;

import java.time.LocalDate;

/**
 * Describes a demand of an approval.
 *
 * @param ownerGroup the group that must meet it
 */
public record NewCondition(String text, String ownerGroup, LocalDate deadline) {}
