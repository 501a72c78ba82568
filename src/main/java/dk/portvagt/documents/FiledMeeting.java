package dk.portvagt.documents;

import java.time.LocalDate;

/** A meeting with papers in the archive. */
public record FiledMeeting(long id, String municipality, LocalDate heldOn) {}
