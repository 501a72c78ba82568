package dk.portvagt.web.meeting;

import dk.portvagt.documents.Section;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Describes an item of the agenda as it is read.
 *
 * @param id null for an item that is only printed, such as other business
 * @param time when it is planned to begin, such as {@code 09.10}; empty without a plan
 * @param subject in Danish, with the number of its case
 * @param ifApproved what an approval does and which money it moves
 * @param decided the recorded decision, after the chair has confirmed it; null before
 * @param paperAddress address of the item's own paper as PDF; null without one
 * @param note the reader's own
 * @param saved whether the note was saved just before
 */
public record ReadItem(
        int number,
        @Nullable Long id,
        String title,
        String time,
        String subject,
        List<String> marks,
        List<Section> sections,
        @Nullable String ifApproved,
        @Nullable String decided,
        @Nullable String paperAddress,
        String note,
        boolean saved,
        List<ReadQuestion> questions) {

    /** Describes a question with its answer. */
    public record ReadQuestion(
            long id,
            String question,
            String askedBy,
            String askedOn,
            @Nullable String answer,
            @Nullable String answeredBy) {}
}
