package dk.portvagt.governance;

import java.time.LocalDate;

/** A meeting of a municipality's steering group. */
public record Meeting(long id, String municipality, LocalDate heldOn, String place) {}
