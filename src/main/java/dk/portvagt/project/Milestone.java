package dk.portvagt.project;

import java.time.LocalDate;

/** Something that shall have been reached on a day. */
public record Milestone(int number, String name, LocalDate due) {}
