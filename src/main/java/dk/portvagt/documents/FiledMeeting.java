package dk.portvagt.documents;

import java.time.LocalDate;

/** Names a meeting with papers in the archive. */
public record FiledMeeting(long id, String municipality, LocalDate heldOn) {}
