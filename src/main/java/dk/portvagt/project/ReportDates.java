package dk.portvagt.project;

import java.time.LocalDate;

/** When a report is asked for, asked for again, and brought to the digitalisation manager; office days. */
public record ReportDates(LocalDate due, LocalDate reminder, LocalDate escalation) {}
