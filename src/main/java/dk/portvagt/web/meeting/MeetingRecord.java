package dk.portvagt.web.meeting;

import dk.portvagt.decision.DecisionOutcome;
import dk.portvagt.engine.border.PlainAnswer;
import dk.portvagt.engine.variable.Choices;
import dk.portvagt.meeting.AgendaChanges;
import dk.portvagt.meeting.AgendaItem;
import dk.portvagt.meeting.BlockDecisions;
import dk.portvagt.meeting.ItemState;
import dk.portvagt.meeting.Meeting;
import dk.portvagt.meeting.SteeringAgenda;
import dk.portvagt.meeting.steps.MeetingTasks;
import dk.portvagt.meeting.steps.MeetingTasks.OpenTask;
import dk.portvagt.meeting.steps.MeetingTasks.Step;
import dk.portvagt.text.Outcome;
import dk.portvagt.text.Outcome.Nothing;
import dk.portvagt.web.meeting.MeetingDoor.NothingHere;
import dk.portvagt.web.page.PageShell;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Serves the page from which the secretariat holds a meeting: attendance, the items in any order, several at once, and
 * the remarks. Each step completes the meeting's own task, so that nothing is decided in another way than in Tasklist.
 */
@RestController
@RequestMapping(MeetingPages.ADDRESS + "/{id}/referent")
class MeetingRecord {

    private static final Logger LOG = LoggerFactory.getLogger(MeetingRecord.class);
    private static final String ENDED = "Sagen er trukket tilbage eller standset.";

    private final MeetingDoor door;
    private final MeetingTasks tasks;
    private final AgendaChanges changes;
    private final BlockDecisions blocks;
    private final RecordPage page;

    MeetingRecord(MeetingDoor door, MeetingTasks tasks, AgendaChanges changes, BlockDecisions blocks, RecordPage page) {
        this.door = door;
        this.tasks = tasks;
        this.changes = changes;
        this.blocks = blocks;
        this.page = page;
    }

    /** @param done what was done just before, in one word; empty for nothing */
    @GetMapping
    ResponseEntity<String> show(
            @PathVariable String id,
            @RequestParam(name = "gjort", defaultValue = "") String done,
            HttpServletResponse response) {
        Meeting meeting = door.recordable(id);
        return PageShell.answerWithScript(response, HttpStatus.OK, page.of(meeting, RecordPage.Said.done(done)));
    }

    /**
     * Moves an item: on the agenda, while it is being prepared, with its number; later only in the order in which the
     * meeting takes its items.
     *
     * @param direction {@code op} or {@code ned} for one place, as the buttons send it
     * @param place counted from 1, as dragging sends it; empty for one place in the direction
     */
    @PostMapping("/raekkefoelge")
    ResponseEntity<String> order(
            @PathVariable String id,
            @RequestParam("punkt") String item,
            @RequestParam(name = "retning", defaultValue = "") String direction,
            @RequestParam(name = "plads", defaultValue = "") String place,
            HttpServletResponse response) {
        Meeting meeting = door.recordable(id);
        AgendaItem moved = door.item(meeting, item);
        Optional<OpenTask> preparing = tasks.find(meeting.id(), Step.AGENDA);
        List<Long> order = changes.runningOrder(meeting.id());
        int from = preparing.isPresent() ? moved.number() - SteeringAgenda.FIXED_ITEMS : order.indexOf(moved.id()) + 1;
        long to = place.isEmpty()
                ? from + (direction.equals("op") ? -1 : 1)
                : MeetingDoor.number(place).orElse(0L);
        if (to < 1 || to > order.size()) {
            return refused(
                    meeting,
                    response,
                    HttpStatus.UNPROCESSABLE_ENTITY,
                    "Punktet kan ikke flyttes dertil: dagsordenen har %d pladser. Intet er ændret."
                            .formatted(order.size()),
                    null);
        }
        return attempt(meeting, response, null, "raekkefoelge", "punkt-" + moved.id(), () -> {
            if (preparing.isPresent()) {
                tasks.complete(
                        preparing.get(),
                        Map.of(
                                "agendaAction",
                                "order",
                                "changedNumber",
                                (long) moved.number(),
                                "newNumber",
                                to + SteeringAgenda.FIXED_ITEMS));
            } else {
                changes.takeAs(meeting.id(), moved.id(), (int) to);
            }
        });
    }

    /** Words the motion of an item, and plans its time, as long as the agenda is being prepared. */
    @PostMapping("/indstilling")
    ResponseEntity<String> prepare(
            @PathVariable String id,
            @RequestParam("punkt") String itemId,
            @RequestParam(name = "tekst", defaultValue = "") String text,
            @RequestParam(name = "minutter", defaultValue = "") String minutes,
            @RequestParam MultiValueMap<String, String> typed,
            HttpServletResponse response) {
        Meeting meeting = door.recordable(id);
        AgendaItem item = door.item(meeting, itemId);
        Outcome<Nothing> prepared = tasks.find(meeting.id(), Step.AGENDA).isEmpty()
                ? Outcome.refused("Intet er gemt: dagsordenen er sendt ud. Gå tilbage til dagsordenen, før mødet"
                        + " begynder, ret punktet, og send den ud igen.")
                : changes.prepare(
                        item,
                        PageShell.typed(text),
                        MeetingDoor.number(minutes)
                                .filter(number -> number <= AgendaItem.MOST_MINUTES)
                                .orElse(0L)
                                .intValue(),
                        door.person().userId());
        return prepared.refusal()
                .map(reason -> refused(
                        meeting,
                        response,
                        HttpStatus.UNPROCESSABLE_ENTITY,
                        reason,
                        new RecordPage.Typed(item.id(), typed)))
                .orElseGet(() -> back(meeting, "indstilling", "punkt-" + item.id()));
    }

    @PostMapping("/begynd")
    ResponseEntity<String> open(
            @PathVariable String id, @RequestParam MultiValueMap<String, String> typed, HttpServletResponse response) {
        Meeting meeting = door.recordable(id);
        Optional<OpenTask> opening = tasks.find(meeting.id(), Step.OPENING);
        return opening.isEmpty()
                ? back(meeting, "allerede", "punkter")
                : attempt(
                        meeting,
                        response,
                        null,
                        "begyndt",
                        "punkter",
                        () -> tasks.complete(opening.get(), TypedAnswers.ofOpening(typed)));
    }

    /** Goes back to the agenda before the meeting begins: its items or its time must change. */
    @PostMapping("/tilbage")
    ResponseEntity<String> backToAgenda(@PathVariable String id, HttpServletResponse response) {
        Meeting meeting = door.recordable(id);
        return tasks.find(meeting.id(), Step.OPENING)
                .map(opening -> attempt(
                        meeting,
                        response,
                        null,
                        "tilbage",
                        "punkter",
                        () -> tasks.complete(opening, Map.of("openingAction", "agenda"))))
                .orElseGet(() -> back(meeting, "allerede", "punkter"));
    }

    /**
     * Holds no meeting: it is adjourned where it could begin, and cancelled while its agenda is being prepared. All its
     * items wait for the next one.
     */
    @PostMapping("/udsaet")
    ResponseEntity<String> callOff(
            @PathVariable String id,
            @RequestParam(name = "begrundelse", defaultValue = "") String reason,
            HttpServletResponse response) {
        Meeting meeting = door.recordable(id);
        Optional<OpenTask> opening = tasks.find(meeting.id(), Step.OPENING);
        Optional<OpenTask> waiting = opening.or(() -> tasks.find(meeting.id(), Step.AGENDA));
        if (waiting.isEmpty()) {
            return back(meeting, "allerede", "punkter");
        }
        Map<String, Object> answers = new HashMap<>(
                opening.isPresent() ? Map.of("openingAction", "adjourn") : Map.of("agendaAction", "cancel"));
        written(reason).ifPresent(text -> answers.put("changeReason", text));
        return attempt(
                meeting,
                response,
                null,
                opening.isPresent() ? "udsat" : "aflyst",
                "punkter",
                () -> tasks.complete(waiting.get(), answers));
    }

    /**
     * Ends a meeting before all its items are decided: each of the others is deferred to the next meeting, all or none
     * of them, with one reason. It is a decision of its own, which the chair confirms like any other.
     */
    @PostMapping("/slut")
    ResponseEntity<String> end(
            @PathVariable String id,
            @RequestParam(name = "begrundelse", defaultValue = "") String reason,
            HttpServletResponse response) {
        Meeting meeting = door.recordable(id);
        Map<Long, Map<String, Object>> answers = new LinkedHashMap<>();
        tasks.items(meeting.id()).keySet().stream()
                .map(item -> door.item(meeting, item.toString()))
                .filter(RecordPage::isUndecided)
                .forEach(item ->
                        answers.put(item.id(), answers(DecisionOutcome.DEFERRED, item.isLapsed() ? ENDED : reason)));
        return answers.isEmpty()
                ? back(meeting, "allerede", "punkter")
                : attempt(
                        meeting,
                        response,
                        null,
                        "sluttet",
                        "orientering",
                        () -> tasks.completeTogether(meeting.id(), answers));
    }

    @PostMapping("/punkt")
    ResponseEntity<String> decide(
            @PathVariable String id,
            @RequestParam("punkt") String itemId,
            @RequestParam MultiValueMap<String, String> typed,
            HttpServletResponse response) {
        Meeting meeting = door.recordable(id);
        AgendaItem item = door.item(meeting, itemId);
        Optional<OpenTask> open = Optional.ofNullable(tasks.items(meeting.id()).get(item.id()));
        if (open.isEmpty()) {
            return back(meeting, "allerede", "punkt-" + item.id());
        }
        Map<String, Object> answers =
                item.isLapsed() ? answers(DecisionOutcome.DEFERRED, ENDED) : TypedAnswers.ofItem(typed);
        return attempt(
                meeting,
                response,
                new RecordPage.Typed(item.id(), typed),
                "afgjort",
                "punkt-" + item.id(),
                () -> tasks.complete(open.get(), answers));
    }

    /** Decides several items together as recommended, all or none of them, with one reason. */
    @PostMapping("/blok")
    ResponseEntity<String> decideTogether(
            @PathVariable String id,
            @RequestParam(name = "punkt", required = false) List<String> chosen,
            @RequestParam(name = "begrundelse", defaultValue = "") String reason,
            HttpServletResponse response) {
        Meeting meeting = door.recordable(id);
        List<AgendaItem> items = (chosen == null ? List.<String>of() : chosen)
                .stream().distinct().map(item -> door.item(meeting, item)).toList();
        if (!items.isEmpty() && items.stream().allMatch(item -> item.state() == ItemState.DECIDED)) {
            return back(meeting, "allerede", "punkter");
        }
        Outcome<DecisionOutcome> common = common(items);
        if (common instanceof Outcome.Done<DecisionOutcome> outcome) {
            return attempt(
                    meeting,
                    response,
                    null,
                    "blok",
                    "punkter",
                    () -> tasks.completeTogether(meeting.id(), asRecommended(items, outcome.value(), reason)));
        }
        return refused(
                meeting,
                response,
                HttpStatus.UNPROCESSABLE_ENTITY,
                common.refusal().orElseThrow(),
                null);
    }

    private static Map<Long, Map<String, Object>> asRecommended(
            List<AgendaItem> items, DecisionOutcome outcome, String reason) {
        Map<Long, Map<String, Object>> ofItems = new LinkedHashMap<>();
        items.forEach(item -> ofItems.put(item.id(), answers(outcome, reason)));
        return ofItems;
    }

    /** Makes the answers of an item's form, which refuses them without a reason. */
    private static Map<String, Object> answers(DecisionOutcome outcome, String reason) {
        Map<String, Object> answers = new HashMap<>();
        answers.put("itemOutcome", Choices.choice(outcome));
        written(reason).ifPresent(text -> answers.put("itemReason", text));
        return answers;
    }

    private static Optional<String> written(String text) {
        return Optional.of(PageShell.typed(text).strip()).filter(stripped -> !stripped.isEmpty());
    }

    /** Returns the one decision that the recommendations of all items lead to, or why there is none. */
    private Outcome<DecisionOutcome> common(List<AgendaItem> items) {
        if (items.isEmpty()) {
            return Outcome.refused("Sæt kryds ved de punkter, der skal afgøres under ét.");
        }
        Set<DecisionOutcome> outcomes = new LinkedHashSet<>();
        List<String> obstacles = new ArrayList<>();
        for (AgendaItem item : items) {
            Outcome<DecisionOutcome> recommended = blocks.asRecommended(item);
            if (recommended instanceof Outcome.Done<DecisionOutcome> done) {
                outcomes.add(done.value());
            }
            recommended.refusal().ifPresent(reason -> obstacles.add("punkt " + item.number() + " " + reason));
        }
        if (!obstacles.isEmpty()) {
            return Outcome.refused(
                    "Intet er afgjort. Afgør disse punkter for sig: " + String.join("; ", obstacles) + ".");
        }
        return outcomes.size() == 1
                ? Outcome.done(outcomes.iterator().next())
                : Outcome.refused(
                        "Intet er afgjort. De valgte punkter er ikke indstillet til den samme afgørelse: vælg dem,"
                                + " der er, og tag de andre bagefter.");
    }

    @PostMapping("/orientering")
    ResponseEntity<String> inform(
            @PathVariable String id, @RequestParam MultiValueMap<String, String> typed, HttpServletResponse response) {
        Meeting meeting = door.recordable(id);
        Optional<OpenTask> open = tasks.find(meeting.id(), Step.INFORMATION);
        return open.isEmpty()
                ? back(meeting, "allerede", "orientering")
                : attempt(meeting, response, null, "noteret", "orientering", () -> {
                    Object rows =
                            tasks.shown(open.get(), List.of("information")).get("information");
                    tasks.complete(
                            open.get(), TypedAnswers.ofInformation(typed, rows == null ? "[]" : rows.toString()));
                });
    }

    @ExceptionHandler
    ResponseEntity<String> nothingHere(NothingHere refusal, HttpServletResponse response) {
        return PageShell.answer(response, HttpStatus.NOT_FOUND, page.refused(refusal.getMessage()));
    }

    /**
     * Does something and makes the browser request the page itself, so that a reload does nothing again. A refusal is
     * shown with what was written.
     */
    private ResponseEntity<String> attempt(
            Meeting meeting,
            HttpServletResponse response,
            RecordPage.@Nullable Typed typed,
            String done,
            String place,
            Runnable step) {
        try {
            step.run();
        } catch (RuntimeException e) {
            PlainAnswer answer = PlainAnswer.of(e);
            if (answer.isFault()) {
                LOG.error("Recording meeting {} failed: {}", meeting.id(), answer.sentence(), e);
            }
            return refused(meeting, response, HttpStatus.valueOf(answer.status()), answer.sentence(), typed);
        }
        return back(meeting, done, place);
    }

    private ResponseEntity<String> refused(
            Meeting meeting,
            HttpServletResponse response,
            HttpStatus status,
            String reason,
            RecordPage.@Nullable Typed typed) {
        return PageShell.answerWithScript(response, status, page.of(meeting, RecordPage.Said.refused(reason, typed)));
    }

    private static ResponseEntity<String> back(Meeting meeting, String done, String place) {
        return PageShell.seeOther(MeetingPages.address(meeting) + "/referent?gjort=" + done + "#" + place);
    }
}
