package dk.portvagt.project;

import java.math.BigDecimal;

/**
 * Holds the reference that a project is measured against.
 *
 * @param version counted from 1
 * @param budget DKK over all years
 * @param reason why it was made
 */
public record Baseline(long id, int version, BigDecimal budget, BaselinePlan plan, String reason) {}
