package dk.portvagt.meeting;

import org.jspecify.annotations.Nullable;

/**
 * Holds the notes of a meeting beside its items.
 *
 * @param guests participants that are not members; null when there were none
 * @param agendaRemark change that the group made when it approved the agenda; null: approved unchanged
 * @param minutesRemark remark of the group on the last minutes; null: approved unchanged
 * @param otherBusiness other business (eventuelt); null when there was none
 */
public record MeetingNotes(
        @Nullable String guests,
        @Nullable String agendaRemark,
        @Nullable String minutesRemark,
        @Nullable String otherBusiness) {}
