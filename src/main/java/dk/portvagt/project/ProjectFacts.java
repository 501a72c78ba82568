package dk.portvagt.project;

import java.time.LocalDate;

/**
 * What the system knows of a project on the day of a report.
 *
 * @param overdueConditions conditions of decisions on the case that are past their deadline
 */
record ProjectFacts(Baseline baseline, ProjectMoney money, int overdueConditions, LocalDate today) {}
