package dk.portvagt.web.meeting;

import dk.portvagt.budget.Grant;
import dk.portvagt.budget.PoolAfter;
import dk.portvagt.calendar.DanishDates;
import dk.portvagt.comparison.Comparison;
import dk.portvagt.decision.DecisionOutcome;
import dk.portvagt.decision.DecisionPaper;
import dk.portvagt.decision.Motion;
import dk.portvagt.documents.DocumentArchive;
import dk.portvagt.documents.DocumentKind;
import dk.portvagt.documents.PaperItem;
import dk.portvagt.engine.identity.Caller;
import dk.portvagt.engine.identity.People;
import dk.portvagt.meeting.AgendaItem;
import dk.portvagt.meeting.ItemEffects;
import dk.portvagt.meeting.ItemState;
import dk.portvagt.meeting.Meeting;
import dk.portvagt.meeting.MeetingQuestion;
import dk.portvagt.meeting.MeetingQuestions;
import dk.portvagt.meeting.MeetingState;
import dk.portvagt.meeting.MemberNotes;
import dk.portvagt.meeting.SteeringAgenda;
import dk.portvagt.meeting.steps.AgendaPaper;
import dk.portvagt.web.meeting.ReadItem.ReadQuestion;
import dk.portvagt.web.page.ComparisonAddress;
import dk.portvagt.web.page.PageShell;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Renders the Danish page on which a meeting is read, and the list of meetings. */
@Component
class MeetingPage {

    private static final Locale DANISH = Locale.forLanguageTag("da");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d. MMMM yyyy", DANISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH.mm");

    private final PageShell shell;
    private final AgendaPaper paper;
    private final SteeringAgenda agenda;
    private final ItemEffects effects;
    private final PoolAfter pool;
    private final MemberNotes notes;
    private final MeetingQuestions questions;
    private final DocumentArchive archive;
    private final MeetingDoor door;
    private final People people;
    private final Clock clock;

    MeetingPage(
            PageShell shell,
            AgendaPaper paper,
            SteeringAgenda agenda,
            ItemEffects effects,
            PoolAfter pool,
            MemberNotes notes,
            MeetingQuestions questions,
            DocumentArchive archive,
            MeetingDoor door,
            People people,
            Clock clock) {
        this.shell = shell;
        this.paper = paper;
        this.agenda = agenda;
        this.effects = effects;
        this.pool = pool;
        this.notes = notes;
        this.questions = questions;
        this.archive = archive;
        this.door = door;
        this.people = people;
        this.clock = clock;
    }

    /** Renders why the person gets no meeting. */
    String refused(String reason) {
        return refused(shell, reason);
    }

    static String refused(PageShell shell, String reason) {
        return shell.fill("meetings", Map.of("refusal", reason, "ahead", List.of(), "over", List.of()));
    }

    /** @param meetings the latest first; those ahead are listed from the next one on */
    String list(List<Meeting> meetings) {
        List<Map<String, String>> ahead = new ArrayList<>(rows(meetings, MeetingPage::isAhead));
        Collections.reverse(ahead);
        return shell.fill(
                "meetings",
                Map.of("refusal", "", "ahead", ahead, "over", rows(meetings, Predicate.not(MeetingPage::isAhead))));
    }

    private static boolean isAhead(Meeting meeting) {
        return meeting.state() == MeetingState.PLANNED || meeting.state() == MeetingState.CALLED;
    }

    private static List<Map<String, String>> rows(List<Meeting> meetings, Predicate<Meeting> which) {
        return meetings.stream()
                .filter(which)
                .map(meeting -> Map.of(
                        "address",
                        MeetingPages.address(meeting),
                        "day",
                        DAY.format(meeting.heldOn()),
                        "place",
                        meeting.place(),
                        "state",
                        meeting.danishState()))
                .toList();
    }

    /**
     * Renders the meeting.
     *
     * @param saved what was saved just before; empty for nothing
     * @param refusal why something was not saved; empty when all is well
     */
    String of(Meeting meeting, Caller reader, String saved, String refusal) {
        List<AgendaItem> items = agenda.agendaOf(meeting.id());
        List<MeetingQuestion> asked = questions.of(meeting.id());
        Map<String, String> names = people.names(asked.stream()
                .flatMap(question -> Stream.of(question.askedBy(), question.answeredBy()))
                .filter(Objects::nonNull)
                .toList());
        Map<String, Object> values = new HashMap<>(heading(meeting));
        values.put("refusal", refusal);
        values.put("saved", saved);
        values.put("mayRecord", door.mayRecord(meeting));
        values.put("items", read(meeting, items, reader, saved, asked, names));
        values.put(
                "questions",
                asked.stream()
                        .filter(question -> question.itemId() == null)
                        .map(question -> question(question, names))
                        .toList());
        values.put("annexes", archive.annexesOf(meeting.id()));
        values.put("comparison", comparison(meeting, items));
        values.put(
                "pool",
                pool
                        .of(
                                meeting.municipality(),
                                asked(items),
                                LocalDate.now(clock).getYear())
                        .stream()
                        .map(PoolRow::of)
                        .toList());
        return shell.fill("meeting", values);
    }

    /** Leads to a comparison of the cases that ask for money; empty for fewer than two. */
    private static String comparison(Meeting meeting, List<AgendaItem> items) {
        List<String> asking = items.stream()
                .filter(item -> item.state() == ItemState.ON_AGENDA)
                .map(item -> item.content().paper())
                .filter(paper ->
                        paper.caseNumber() != null && !Motion.amount(paper).isEmpty())
                .map(DecisionPaper::caseNumber)
                .distinct()
                .limit(Comparison.MOST)
                .toList();
        return asking.size() < 2 ? "" : ComparisonAddress.of(meeting.municipality(), asking);
    }

    /** Lists the money that the items ask for which are not decided, or not confirmed yet. */
    private static List<Grant> asked(List<AgendaItem> items) {
        return items.stream()
                .filter(item -> item.state() == ItemState.ON_AGENDA || item.state() == ItemState.DECIDED)
                .flatMap(item -> item.content().paper().asks().stream())
                .toList();
    }

    /** Returns what stands above every page of the meeting. */
    static Map<String, Object> heading(Meeting meeting) {
        return Map.of(
                "address",
                MeetingPages.address(meeting),
                "id",
                meeting.id(),
                "day",
                DAY.format(meeting.heldOn()),
                "time",
                time(meeting.plan().startsAt(), meeting.plan().endsAt()),
                "place",
                meeting.place(),
                "state",
                meeting.danishState());
    }

    /** Meetings of long ago have no time. */
    private static String time(@Nullable LocalTime from, @Nullable LocalTime until) {
        return from == null || until == null ? "" : "kl. " + TIME.format(from) + "–" + TIME.format(until) + ", ";
    }

    private List<ReadItem> read(
            Meeting meeting,
            List<AgendaItem> items,
            Caller reader,
            String saved,
            List<MeetingQuestion> asked,
            Map<String, String> names) {
        Map<Integer, AgendaItem> matters =
                items.stream().collect(Collectors.toMap(AgendaItem::number, Function.identity()));
        Map<Long, String> own = notes.of(meeting.id(), reader.userId());
        return paper.of(meeting.id()).items().stream()
                .map(printed -> {
                    AgendaItem matter = matters.get(printed.number());
                    return matter == null
                            ? printedOnly(printed)
                            : new ReadItem(
                                    printed.number(),
                                    matter.id(),
                                    printed.title(),
                                    printed.time(),
                                    matter.about(),
                                    printed.marks(),
                                    printed.sections(),
                                    ifApproved(matter),
                                    decided(matter),
                                    paperAddress(matter),
                                    own.getOrDefault(matter.id(), ""),
                                    saved.equals(String.valueOf(matter.id())),
                                    asked.stream()
                                            .filter(question -> Objects.equals(question.itemId(), matter.id()))
                                            .map(question -> question(question, names))
                                            .toList());
                })
                .toList();
    }

    private static ReadItem printedOnly(PaperItem printed) {
        return new ReadItem(
                printed.number(),
                null,
                printed.title(),
                printed.time(),
                "",
                printed.marks(),
                printed.sections(),
                null,
                null,
                null,
                "",
                false,
                List.of());
    }

    private @Nullable String ifApproved(AgendaItem item) {
        if (item.isLapsed() || item.state() == ItemState.PUBLISHED) {
            return null;
        }
        String money = effects.money(item, DecisionOutcome.APPROVED);
        return "%s %s"
                .formatted(
                        effects.of(item, DecisionOutcome.APPROVED),
                        money.equals("Ingen") ? "Der flyttes ingen penge." : "Penge: " + money + ".")
                .strip();
    }

    /** What was recorded at the meeting is told only when the chair has confirmed it. */
    private static @Nullable String decided(AgendaItem item) {
        return item.isLapsed()
                ? "Bortfaldet: sagen er trukket tilbage eller standset"
                : item.state() == ItemState.PUBLISHED
                        ? item.decision().outcome().danishName()
                        : null;
    }

    /** Finds the latest decision paper of the item's case, which its readers may read. */
    private @Nullable String paperAddress(AgendaItem item) {
        String number = item.content().paper().caseNumber();
        return number == null || item.content().paper().reviewId() == null
                ? null
                : archive.allOfCase(number).stream()
                        .filter(document -> document.kind() == DocumentKind.DECISION_PAPER)
                        .reduce((earlier, later) -> later)
                        .map(document ->
                                "/portvagt/documents/" + document.filed().id())
                        .orElse(null);
    }

    private ReadQuestion question(MeetingQuestion question, Map<String, String> names) {
        return new ReadQuestion(
                question.id(),
                question.question(),
                names.get(question.askedBy()),
                DanishDates.of(
                        question.askedAt().atZoneSameInstant(clock.getZone()).toLocalDate()),
                question.answer(),
                question.answeredBy() == null ? null : names.get(question.answeredBy()));
    }
}
