package dk.portvagt.web.tasklist;

import dk.portvagt.acquisition.CaseNumber;
import dk.portvagt.engine.identity.Caller;
import dk.portvagt.engine.identity.CaseAccess;
import dk.portvagt.engine.identity.CurrentCaller;
import dk.portvagt.web.casefile.CaseHistory;
import dk.portvagt.web.casefile.CaseView;
import dk.portvagt.web.casefile.CaseViews;
import dk.portvagt.web.tasklist.TaskSubject.OfCase;
import dk.portvagt.web.tasklist.TaskSubject.OfMeeting;
import dk.portvagt.web.tasklist.TaskSubject.OfNoCase;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Serves the tab "Sagen" of a task. A missing task and a forbidden one get the same answer. A task without a case is no
 * error: the tab shows a sentence about it.
 */
@Component
@Produces(MediaType.APPLICATION_JSON)
public class CaseTabResource {

    private final TaskSubjects subjects;
    private final CaseViews cases;
    private final MeetingViews meetings;
    private final CaseHistory history;
    private final CurrentCaller caller;

    CaseTabResource(
            TaskSubjects subjects, CaseViews cases, MeetingViews meetings, CaseHistory history, CurrentCaller caller) {
        this.subjects = subjects;
        this.cases = cases;
        this.meetings = meetings;
        this.history = history;
        this.caller = caller;
    }

    /** Has one shape for all contents: the fields that do not apply are null. */
    public record Tab(
            @Nullable String message,
            @Nullable CaseView acquisitionCase,
            @Nullable MeetingView meeting) {

        static Tab saying(String message) {
            return new Tab(message, null, null);
        }
    }

    @GET
    public Tab show(@PathParam("task") String taskId) {
        TaskSubject subject = subject(taskId);
        if (subject instanceof OfCase about) {
            return ofCase(about.number());
        }
        if (subject instanceof OfMeeting about) {
            return ofMeeting(about.meetingId());
        }
        Long year = ((OfNoCase) subject).year();
        return Tab.saying(
                year == null
                        ? "Opgaven hører ikke til en sag."
                        : "Opgaven hører ikke til en sag. Den gælder budgetåret " + year + ".");
    }

    /**
     * Returns more of the history.
     *
     * @param from number of completed steps that the page already shows
     */
    @GET
    @Path("history")
    public CaseHistory.Page more(@PathParam("task") String taskId, @QueryParam("from") @DefaultValue("0") int from) {
        if (subject(taskId) instanceof OfCase about && mayRead(about.number())) {
            return history.of(about.number(), Math.max(0, from));
        }
        throw new NotFoundException();
    }

    private TaskSubject subject(String taskId) {
        return subjects.of(taskId).orElseThrow(NotFoundException::new);
    }

    private Tab ofCase(CaseNumber number) {
        if (!mayRead(number)) {
            return Tab.saying("Opgaven hører til en sag, som du ikke kan se.");
        }
        return cases.of(number)
                .map(view -> new Tab(null, view, null))
                .orElseGet(() -> Tab.saying("Sagen " + number + " er ikke registreret."));
    }

    private Tab ofMeeting(long meetingId) {
        Caller person = caller.get();
        return meetings.of(meetingId)
                .filter(view -> CaseAccess.mayReadMeetings(person, view.municipality()))
                .map(view -> new Tab(null, null, view))
                .orElseGet(() -> Tab.saying("Opgaven hører til et møde, som du ikke kan se."));
    }

    private boolean mayRead(CaseNumber number) {
        return CaseAccess.mayReadCases(caller.get(), number.municipality());
    }
}
