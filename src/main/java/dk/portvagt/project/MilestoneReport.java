package dk.portvagt.project;

import java.time.LocalDate;

/**
 * Reports the progress of a milestone.
 *
 * @param expected the day it was reached, or is expected
 */
public record MilestoneReport(int number, LocalDate expected, boolean reached) {}
