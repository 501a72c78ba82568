package dk.portvagt.web.tasklist;

import dk.portvagt.acquisition.CaseNumber;

/** What a task is about. */
sealed interface TaskSubject {

    record OfCase(CaseNumber number) implements TaskSubject {}

    record OfMeeting(long meetingId) implements TaskSubject {}

    /** @param year null where it is not about a budget either */
    record OfNoCase(Long year) implements TaskSubject {}
}
