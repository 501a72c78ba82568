package dk.portvagt.project;

import java.time.LocalDate;

/** Describes a goal and its due day. */
public record Milestone(int number, String name, LocalDate due) {}
