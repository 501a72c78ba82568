package dk.portvagt.project;

import java.time.LocalDate;

/**
 * Holds the system's facts about a project on the day of a report.
 *
 * @param overdueConditions conditions of decisions on the case that are past their deadline
 */
record ProjectFacts(Baseline baseline, ProjectMoney money, int overdueConditions, LocalDate today) {}
