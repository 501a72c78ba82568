package dk.portvagt.web.meeting;

import dk.portvagt.engine.identity.Caller;
import dk.portvagt.engine.identity.CaseAccess;
import dk.portvagt.meeting.Meeting;
import dk.portvagt.meeting.MeetingQuestions;
import dk.portvagt.meeting.MemberNotes;
import dk.portvagt.meeting.steps.QuestionNotices;
import dk.portvagt.web.meeting.MeetingDoor.NothingHere;
import dk.portvagt.web.page.MeetingAddress;
import dk.portvagt.web.page.MenuEntry;
import dk.portvagt.web.page.MenuSource;
import dk.portvagt.web.page.PageShell;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Serves the reading room of a meeting: the whole agenda, the reader's private notes, and questions to the secretariat.
 * Who may read a meeting's papers may read here.
 */
@RestController
@RequestMapping(MeetingPages.ADDRESS)
class MeetingPages implements MenuSource {

    static final String ADDRESS = MeetingAddress.ROOT;

    private final MeetingDoor door;
    private final MeetingPage page;
    private final MemberNotes notes;
    private final QuestionNotices questions;

    MeetingPages(MeetingDoor door, MeetingPage page, MemberNotes notes, QuestionNotices questions) {
        this.door = door;
        this.page = page;
        this.notes = notes;
        this.questions = questions;
    }

    /** Returns the address of the meeting's page. */
    static String address(Meeting meeting) {
        return MeetingAddress.of(meeting.id());
    }

    @Override
    public List<MenuEntry> entriesFor(Caller person) {
        return CaseAccess.mayReadAnyMeetings(person)
                ? List.of(new MenuEntry(25, ADDRESS, "Møder", "IT-styregruppens møder med dagsorden og papirer"))
                : List.of();
    }

    /** Leads a link in a task's form to the meeting's page: a form may only end an address with a value. */
    @GetMapping(params = "id")
    ResponseEntity<String> lead(@RequestParam("id") String id) {
        return PageShell.seeOther(address(door.readable(id)));
    }

    /** Leads a link in a task's form to the page from which the meeting is held. */
    @GetMapping(params = "referent")
    ResponseEntity<String> leadToRecord(@RequestParam("referent") String id) {
        return PageShell.seeOther(address(door.recordable(id)) + "/referent");
    }

    @GetMapping
    ResponseEntity<String> list(HttpServletResponse response) {
        return PageShell.answer(response, HttpStatus.OK, page.list(door.open()));
    }

    /** @param saved what was saved just before: the id of an item whose note it was, or {@code spoergsmaal} */
    @GetMapping("/{id}")
    ResponseEntity<String> read(
            @PathVariable String id,
            @RequestParam(name = "gemt", defaultValue = "") String saved,
            HttpServletResponse response) {
        return PageShell.answer(response, HttpStatus.OK, page.of(door.readable(id), door.person(), saved, ""));
    }

    @PostMapping("/{id}/noter")
    ResponseEntity<String> note(
            @PathVariable String id,
            @RequestParam("punkt") String item,
            @RequestParam("note") String note,
            HttpServletResponse response) {
        Meeting meeting = door.readable(id);
        long itemId = door.item(meeting, item).id();
        if (note.length() > MemberNotes.LONGEST) {
            return tooLong(meeting, response);
        }
        notes.write(itemId, door.person().userId(), PageShell.typed(note));
        return back(meeting, String.valueOf(itemId), "punkt-" + itemId);
    }

    /** @param item id of the item that the question is about; empty for the meeting as a whole */
    @PostMapping("/{id}/spoergsmaal")
    ResponseEntity<String> ask(
            @PathVariable String id,
            @RequestParam(name = "punkt", defaultValue = "") String item,
            @RequestParam("spoergsmaal") String question,
            HttpServletResponse response) {
        Meeting meeting = door.readable(id);
        Long itemId = item.isEmpty() ? null : door.item(meeting, item).id();
        if (question.length() > MeetingQuestions.LONGEST) {
            return tooLong(meeting, response);
        }
        if (!question.isBlank()) {
            questions.ask(meeting.id(), itemId, door.person().userId(), PageShell.typed(question));
        }
        return back(meeting, "spoergsmaal", itemId == null ? "spoergsmaal" : "punkt-" + itemId);
    }

    @PostMapping("/{id}/svar")
    ResponseEntity<String> answer(
            @PathVariable String id,
            @RequestParam("til") String question,
            @RequestParam("svar") String answer,
            HttpServletResponse response) {
        Meeting meeting = door.recordable(id);
        if (answer.length() > MeetingQuestions.LONGEST) {
            return tooLong(meeting, response);
        }
        if (!answer.isBlank()) {
            MeetingDoor.number(question)
                    .ifPresent(asked ->
                            questions.answer(meeting.id(), asked, door.person().userId(), PageShell.typed(answer)));
        }
        return back(
                meeting, "svar", "spoergsmaal-" + MeetingDoor.number(question).orElse(0L));
    }

    @ExceptionHandler
    ResponseEntity<String> nothingHere(NothingHere refusal, HttpServletResponse response) {
        return PageShell.answer(response, HttpStatus.NOT_FOUND, page.refused(refusal.getMessage()));
    }

    private ResponseEntity<String> tooLong(Meeting meeting, HttpServletResponse response) {
        return PageShell.answer(
                response,
                HttpStatus.BAD_REQUEST,
                page.of(meeting, door.person(), "", "Teksten er for lang og er ikke gemt. Gør den kortere."));
    }

    /** Makes the browser request the page itself, so that a reload saves nothing again. */
    private static ResponseEntity<String> back(Meeting meeting, String saved, String place) {
        return PageShell.seeOther(address(meeting) + "?gemt=" + saved + "#" + place);
    }
}
