package dk.portvagt.project;

import java.time.LocalDate;

/** Holds the office days of a report's request, its reminder and its escalation to the digitalisation manager. */
public record ReportDates(LocalDate due, LocalDate reminder, LocalDate escalation) {}
