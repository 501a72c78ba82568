package dk.portvagt.meeting.steps;

import dk.portvagt.acquisition.AcquisitionCases;
import dk.portvagt.budget.Grant;
import dk.portvagt.budget.Kroner;
import dk.portvagt.calendar.DanishDates;
import dk.portvagt.decision.DecisionPaper;
import dk.portvagt.decision.Motion;
import dk.portvagt.documents.DocumentArchive;
import dk.portvagt.documents.MeetingPaper;
import dk.portvagt.documents.PaperItem;
import dk.portvagt.documents.Section;
import dk.portvagt.documents.Table;
import dk.portvagt.meeting.AgendaItem;
import dk.portvagt.meeting.AgendaTimes;
import dk.portvagt.meeting.InformationItem;
import dk.portvagt.meeting.ItemKind;
import dk.portvagt.meeting.Meeting;
import dk.portvagt.meeting.MeetingInformation;
import dk.portvagt.meeting.Meetings;
import dk.portvagt.meeting.MinutesToApprove;
import dk.portvagt.meeting.SteeringAgenda;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes a meeting's agenda for print: every item with its decision paper, and the information for the group. */
@Component
public class AgendaPaper {

    private final Meetings meetings;
    private final SteeringAgenda agenda;
    private final MeetingInformation information;
    private final MinutesToApprove lastMinutes;
    private final AcquisitionCases cases;
    private final DocumentArchive archive;
    private final MotionOrigin motions;

    AgendaPaper(
            Meetings meetings,
            SteeringAgenda agenda,
            MeetingInformation information,
            MinutesToApprove lastMinutes,
            AcquisitionCases cases,
            DocumentArchive archive,
            MotionOrigin motions) {
        this.meetings = meetings;
        this.agenda = agenda;
        this.information = information;
        this.lastMinutes = lastMinutes;
        this.cases = cases;
        this.archive = archive;
        this.motions = motions;
    }

    /** Writes the agenda of the meeting. */
    public MeetingPaper of(long meetingId) {
        Meeting meeting = meetings.get(meetingId);
        List<AgendaItem> items = agenda.agendaOf(meetingId);
        List<PaperItem> printed = items(meeting, items);
        AgendaTimes times = AgendaTimes.of(
                meeting.plan().startsAt(), items, printed.size() - items.size() - SteeringAgenda.FIXED_ITEMS);
        return new MeetingPaper(
                meeting.municipality(),
                meetingId,
                meeting.heldOn(),
                meeting.plan().startsAt(),
                meeting.place(),
                Stream.concat(
                                Stream.of("Frist for sager: "
                                        + DanishDates.of(meeting.plan().papersDeadline())),
                                archive.annexesOf(meetingId).stream()
                                        .map(annex -> "Bilag: %s, version %d"
                                                .formatted(
                                                        annex.filed().title(),
                                                        annex.filed().version())))
                        .toList(),
                overview(items, times),
                printed.stream().map(item -> item.at(times.of(item.number()))).toList());
    }

    /** Lists the matters to decide with the money each asks for; null when there are none. */
    private static @Nullable Table overview(List<AgendaItem> matters, AgendaTimes times) {
        if (matters.isEmpty()) {
            return null;
        }
        return new Table(
                List.of("Punkt", "Kl.", "Skal afgøres", "Sag", "Beløb"),
                matters.stream()
                        .map(item -> {
                            DecisionPaper paper = item.content().paper();
                            return List.of(
                                    String.valueOf(item.number()),
                                    times.of(item.number()),
                                    paper.title() + (item.isLapsed() ? " (bortfaldet)" : ""),
                                    paper.caseNumber() == null ? "" : paper.caseNumber(),
                                    item.isLapsed() ? "" : Motion.amount(paper));
                        })
                        .toList());
    }

    private List<PaperItem> items(Meeting meeting, List<AgendaItem> matters) {
        List<PaperItem> items = new ArrayList<>();
        items.add(plain(1, "Godkendelse af dagsordenen"));
        items.add(new PaperItem(
                2,
                "Godkendelse af seneste referat",
                List.of(),
                List.of(Section.of("Referatet", lastMinutes.text(meeting.municipality())))));
        matters.forEach(matter -> items.add(matter(matter)));
        int next = matters.isEmpty()
                ? SteeringAgenda.FIXED_ITEMS + 1
                : matters.get(matters.size() - 1).number() + 1;
        List<InformationItem> told = information.of(meeting.id());
        if (!told.isEmpty()) {
            items.add(new PaperItem(
                    next,
                    "Til orientering",
                    List.of(),
                    told.stream().flatMap(item -> item.sections().stream()).toList()));
            next++;
        }
        items.add(plain(next, "Eventuelt"));
        return items;
    }

    private static PaperItem plain(int number, String title) {
        return new PaperItem(number, title, List.of(), List.of());
    }

    private PaperItem matter(AgendaItem item) {
        DecisionPaper paper = item.content().paper();
        if (item.isLapsed()) {
            return new PaperItem(item.number(), paper.title(), List.of("Bortfaldet"), List.of());
        }
        return new PaperItem(
                item.number(),
                paper.title(),
                ItemMarks.of(item),
                Stream.of(
                                section("Sagen", item.about()),
                                section("Resumé", paper.summary()),
                                section("Indstilling", motion(item)),
                                section("Alternativer", paper.alternatives()),
                                section("Konsekvenser", paper.consequences()),
                                section("Økonomi", paper.amounts()),
                                section("Planlagt dækning", paper.funding()),
                                section("Kriterier", paper.criteria()),
                                solutions(item))
                        .flatMap(List::stream)
                        .toList());
    }

    /** Writes the motion, and of one in the secretariat's words also whose they are and the generated text. */
    private String motion(AgendaItem item) {
        return item.worded() == null ? item.motion() : item.motion() + "\n\n" + motions.origin(item);
    }

    /** Lists all solutions already in use that the item is about: its summary names the dearest ones. */
    private List<Section> solutions(AgendaItem item) {
        List<Grant> asked = item.content().paper().asks();
        if (item.content().kind() != ItemKind.EXISTING_SOLUTIONS || asked.isEmpty()) {
            return List.of();
        }
        Map<String, String> titles =
                cases.titles(asked.stream().map(Grant::caseNumber).toList());
        return List.of(Section.of(
                "Alle løsninger med en udgift",
                new Table(
                        List.of("Sag", "Løsning", "Om året", "Fra"),
                        asked.stream()
                                .map(grant -> List.of(
                                        grant.caseNumber(),
                                        titles.getOrDefault(grant.caseNumber(), ""),
                                        Kroner.format(grant.amount()),
                                        String.valueOf(grant.year())))
                                .toList())));
    }

    /** Makes a section; none when the paper says nothing about it. */
    private static List<Section> section(String heading, @Nullable String text) {
        return text == null || text.isBlank() ? List.of() : List.of(Section.of(heading, text.split("\\R{2,}")));
    }
}
