package dk.portvagt.web.meeting;

import dk.portvagt.decision.DecisionOutcome;
import dk.portvagt.decision.DecisionPaper;
import dk.portvagt.decision.Motion;
import dk.portvagt.documents.PaperItem;
import dk.portvagt.engine.identity.PortvagtGroup;
import dk.portvagt.engine.variable.Choices;
import dk.portvagt.meeting.AgendaChanges;
import dk.portvagt.meeting.AgendaItem;
import dk.portvagt.meeting.AgendaTimes;
import dk.portvagt.meeting.Attendance;
import dk.portvagt.meeting.Attendee;
import dk.portvagt.meeting.BlockDecisions;
import dk.portvagt.meeting.InformationItem;
import dk.portvagt.meeting.ItemEffects;
import dk.portvagt.meeting.ItemState;
import dk.portvagt.meeting.Meeting;
import dk.portvagt.meeting.MeetingInformation;
import dk.portvagt.meeting.SteeringAgenda;
import dk.portvagt.meeting.steps.AgendaPaper;
import dk.portvagt.meeting.steps.MeetingTasks;
import dk.portvagt.meeting.steps.MeetingTasks.OpenTask;
import dk.portvagt.meeting.steps.MeetingTasks.Step;
import dk.portvagt.meeting.steps.MotionOrigin;
import dk.portvagt.text.Outcome;
import dk.portvagt.web.page.PageShell;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Renders the Danish page from which the secretariat holds a meeting. */
@Component
class RecordPage {

    private static final List<RecordItem.Choice> OWNERS = Stream.of(
                    PortvagtGroup.REQUESTER,
                    PortvagtGroup.SYSTEM_OWNER,
                    PortvagtGroup.DIGITAL_CONSULTANT,
                    PortvagtGroup.IT_ARCHITECT,
                    PortvagtGroup.OPERATIONS,
                    PortvagtGroup.SECRETARIAT,
                    PortvagtGroup.PMO,
                    PortvagtGroup.BUDGET_CONTROLLER)
            .map(group -> new RecordItem.Choice(group.id(), group.danishName()))
            .toList();
    private static final Map<String, String> DONE = Map.ofEntries(
            Map.entry("begyndt", "Fremmødet er noteret."),
            Map.entry("afgjort", "Afgørelsen er noteret. Den går ud, når formanden har bekræftet den."),
            Map.entry("blok", "Punkterne er afgjort under ét."),
            Map.entry("noteret", "Orientering og eventuelt er noteret."),
            Map.entry("raekkefoelge", "Rækkefølgen er ændret."),
            Map.entry("indstilling", "Indstilling og tid er gemt. De står på dagsordenen, når den sendes ud."),
            Map.entry("tilbage", "Dagsordenen kan ændres igen. Send den ud på ny i Tasklist, når den er færdig."),
            Map.entry("udsat", "Mødet er udsat. Medlemmerne får besked, og punkterne venter på næste møde."),
            Map.entry("aflyst", "Mødet er aflyst. Medlemmerne får besked, og punkterne venter på næste møde."),
            Map.entry("sluttet", "De punkter, der ikke var afgjort, er udskudt til næste møde."),
            Map.entry("allerede", "Det var allerede noteret. Intet er gjort to gange."));

    private final PageShell shell;
    private final MeetingTasks tasks;
    private final AgendaPaper paper;
    private final SteeringAgenda agenda;
    private final AgendaChanges changes;
    private final Attendance attendance;
    private final ItemEffects effects;
    private final BlockDecisions blocks;
    private final MeetingInformation information;
    private final MotionOrigin motions;

    RecordPage(
            PageShell shell,
            MeetingTasks tasks,
            AgendaPaper paper,
            SteeringAgenda agenda,
            AgendaChanges changes,
            Attendance attendance,
            ItemEffects effects,
            BlockDecisions blocks,
            MeetingInformation information,
            MotionOrigin motions) {
        this.shell = shell;
        this.tasks = tasks;
        this.paper = paper;
        this.agenda = agenda;
        this.changes = changes;
        this.attendance = attendance;
        this.effects = effects;
        this.blocks = blocks;
        this.information = information;
        this.motions = motions;
    }

    /** What a person wrote in the form of an item. */
    record Typed(long item, Map<String, List<String>> answers) {}

    /**
     * What the page says about the step before.
     *
     * @param typed what was written and refused; null for nothing
     */
    record Said(String done, String refusal, @Nullable Typed typed) {

        static Said done(String word) {
            return new Said(DONE.getOrDefault(word, ""), "", null);
        }

        static Said refused(String reason, @Nullable Typed typed) {
            return new Said("", reason, typed);
        }
    }

    String refused(String reason) {
        return MeetingPage.refused(shell, reason);
    }

    String of(Meeting meeting, Said said) {
        Map<Long, OpenTask> open = tasks.items(meeting.id());
        Map<Integer, PaperItem> printed = paper.of(meeting.id()).items().stream()
                .collect(Collectors.toMap(PaperItem::number, Function.identity()));
        Map<Long, AgendaItem> matters =
                agenda.agendaOf(meeting.id()).stream().collect(Collectors.toMap(AgendaItem::id, Function.identity()));
        boolean preparing = tasks.find(meeting.id(), Step.AGENDA).isPresent();
        List<RecordItem> items = (preparing ? agenda.itemsOf(meeting.id()) : changes.runningOrder(meeting.id()))
                .stream()
                        .map(matters::get)
                        .map(item -> item(item, open.get(item.id()), printed.get(item.number()), said.typed))
                        .toList();
        List<Attendee> members = attendance.of(meeting.id());
        Map<String, Object> opening = opening(meeting);
        List<InformationItem> told = information(meeting);
        boolean waitsHere = opening != null || told != null || items.stream().anyMatch(RecordItem::open);
        Map<String, Object> values = new HashMap<>(MeetingPage.heading(meeting));
        values.put("said", said);
        values.put("items", items);
        values.put("blockable", items.stream().anyMatch(item -> item.open() && item.inBlock() != null));
        values.put("owners", OWNERS);
        values.put("present", present(members));
        values.put("absent", absent(members));
        values.put("opening", opening);
        values.put("information", told);
        values.put("next", waitsHere ? "" : next(meeting));
        values.put("renumbers", preparing);
        values.put(
                "overrun",
                AgendaTimes.of(
                                meeting.plan().startsAt(),
                                agenda.agendaOf(meeting.id()),
                                printed.size() - items.size() - SteeringAgenda.FIXED_ITEMS)
                        .overrun(meeting.plan().endsAt()));
        values.put(
                "undecided",
                matters.values().stream()
                        .filter(item -> open.containsKey(item.id()) && isUndecided(item))
                        .count());
        return shell.fill("meeting-record", values);
    }

    /** Checks that nothing was recorded on the item; one that the chair sent back is decided, but wrongly. */
    static boolean isUndecided(AgendaItem item) {
        return item.isLapsed() || item.state() == ItemState.ON_AGENDA;
    }

    private RecordItem item(
            AgendaItem item, @Nullable OpenTask task, @Nullable PaperItem printed, @Nullable Typed typed) {
        Outcome<DecisionOutcome> block = blocks.asRecommended(item);
        Map<String, Object> shown = task == null
                ? Map.of()
                : tasks.shown(
                        task,
                        Stream.concat(
                                        TypedAnswers.OF_ITEM.stream(),
                                        Stream.of("itemRefusal", "itemBiasHint", "reopenReason"))
                                .toList());
        Map<String, Object> fields = new LinkedHashMap<>(shown);
        fields.keySet().retainAll(TypedAnswers.OF_ITEM);
        return new RecordItem(
                item.id(),
                item.number(),
                item.content().paper().title(),
                item.about(),
                item.content().paper().recommendation(),
                task != null,
                item.isLapsed(),
                status(item, task),
                block instanceof Outcome.Done<DecisionOutcome> done
                        ? done.value().danishName()
                        : null,
                item.state() == ItemState.ON_AGENDA ? block.refusal().orElse(null) : null,
                effects.options(item).stream()
                        .map(option -> new RecordItem.Choice(Choices.choice(option.outcome()), option.name()))
                        .toList(),
                typed != null && typed.item == item.id() ? typed.answers : TypedAnswers.shown(fields),
                (String) shown.get("reopenReason"),
                (String) shown.get("itemBiasHint"),
                (String) shown.get("itemRefusal"),
                printed == null ? List.of() : printed.sections(),
                preparation(item, printed, typed));
    }

    private RecordItem.Preparation preparation(AgendaItem item, @Nullable PaperItem printed, @Nullable Typed typed) {
        Map<String, List<String>> written = typed != null && typed.item == item.id() ? typed.answers : Map.of();
        DecisionPaper content = item.content().paper();
        return new RecordItem.Preparation(
                printed == null ? "" : printed.time(),
                item.plannedMinutes(),
                written.getOrDefault(
                                "tekst",
                                List.of(
                                        item.worded() == null
                                                ? Motion.of(content)
                                                : item.worded().text()))
                        .get(0),
                Motion.moves(content),
                motions.origin(item));
    }

    private static String status(AgendaItem item, @Nullable OpenTask task) {
        if (item.isLapsed()) {
            return "Bortfaldet";
        }
        return switch (item.state()) {
            case DECIDED, PUBLISHED ->
                item.decision().outcome().danishName() + (task == null ? "" : ", skal afgøres igen");
            default -> "Ikke afgjort";
        };
    }

    private static List<RecordItem.Choice> present(List<Attendee> members) {
        return members.stream()
                .filter(Attendee::present)
                .map(member ->
                        new RecordItem.Choice(member.memberId(), member.name() + (member.chair() ? " (formand)" : "")))
                .toList();
    }

    private static String absent(List<Attendee> members) {
        return members.stream()
                .filter(member -> !member.present())
                .map(Attendee::name)
                .collect(Collectors.joining(", "));
    }

    /** Reads the attendance's form; null when nobody is asked for the attendance. */
    private @Nullable Map<String, Object> opening(Meeting meeting) {
        Optional<OpenTask> task = tasks.find(meeting.id(), Step.OPENING);
        if (task.isEmpty()) {
            return null;
        }
        Map<String, Object> shown = tasks.shown(
                task.get(),
                List.of(
                        "memberOptions",
                        "presentMembers",
                        "meetingRefusal",
                        "guests",
                        "agendaRemark",
                        "minutesRemark"));
        Map<String, Object> opening = new HashMap<>(shown);
        opening.put("members", TypedAnswers.choices(String.valueOf(shown.getOrDefault("memberOptions", "[]"))));
        opening.put(
                "ticked",
                StreamSupport.stream(
                                TypedAnswers.read(String.valueOf(shown.getOrDefault("presentMembers", "[]")))
                                        .spliterator(),
                                false)
                        .map(id -> id.asText())
                        .toList());
        return opening;
    }

    /** Reads the topics of the information; null when they are not noted now. */
    private @Nullable List<InformationItem> information(Meeting meeting) {
        return tasks.find(meeting.id(), Step.INFORMATION).isPresent() ? information.of(meeting.id()) : null;
    }

    /** Says what a meeting waits for that waits for nothing on this page. */
    private static String next(Meeting meeting) {
        return switch (meeting.state()) {
            case PLANNED -> "Dagsordenen begynder af sig selv før mødet.";
            case CALLED ->
                meeting.openedAt() == null
                        ? "Gør dagsordenen færdig, og send den ud, i opgaven Klargør dagsordenen i Tasklist. Så kan mødet"
                                + " begynde her."
                        : "Alt er noteret. Formanden har fået opgaven Bekræft afgørelserne; først da går de ud.";
            case CLOSED -> "Mødet er afsluttet. Referatet skrives i opgaven Skriv referatet i Tasklist.";
            case CANCELLED -> "Mødet er aflyst.";
            case ADJOURNED -> "Mødet er udsat.";
        };
    }
}
