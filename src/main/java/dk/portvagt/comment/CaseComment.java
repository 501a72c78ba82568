package dk.portvagt.comment;

import java.time.OffsetDateTime;

/**
 * Describes a comment on a case.
 *
 * @param text as typed; shown as text, never as markup
 * @param writtenBy user id
 */
public record CaseComment(long id, String text, String writtenBy, OffsetDateTime writtenAt) {}
