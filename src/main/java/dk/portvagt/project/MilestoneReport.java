package dk.portvagt.project;

import java.time.LocalDate;

/**
 * How far a milestone is.
 *
 * @param expected when it was reached, or is expected to be
 */
public record MilestoneReport(int number, LocalDate expected, boolean reached) {}
