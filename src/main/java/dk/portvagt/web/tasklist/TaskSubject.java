package dk.portvagt.web.tasklist;

import dk.portvagt.acquisition.CaseNumber;
import org.jspecify.annotations.Nullable;

/** Names the subject of a task. */
sealed interface TaskSubject {

    record OfCase(CaseNumber number) implements TaskSubject {}

    record OfMeeting(long meetingId) implements TaskSubject {}

    /**
     * Marks a task without a case.
     *
     * @param year null for a task without a budget, too
     */
    record OfNoCase(@Nullable Long year) implements TaskSubject {}
}
