package dk.portvagt.minutes.steps;

import dk.portvagt.documents.FiledDocument;
import dk.portvagt.documents.MeetingDocuments;
import dk.portvagt.documents.MeetingPaper;
import dk.portvagt.documents.PaperItem;
import dk.portvagt.documents.Section;
import dk.portvagt.meeting.Meeting;
import dk.portvagt.meeting.Meetings;
import dk.portvagt.minutes.MinutesContent.Entry;
import dk.portvagt.minutes.MinutesContent.Fact;
import dk.portvagt.minutes.MinutesVersion;
import dk.portvagt.minutes.MinutesVersion.FiledMinutes;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Writes minutes as the document that is filed and sent out. */
@Component
class MinutesPaper {

    private final Meetings meetings;
    private final MeetingDocuments documents;

    MinutesPaper(Meetings meetings, MeetingDocuments documents) {
        this.meetings = meetings;
        this.documents = documents;
    }

    FiledMinutes file(MinutesVersion minutes) {
        FiledDocument filed = documents.fileMinutes(paper(minutes), minutes.version(), minutes.corrects());
        return new FiledMinutes(filed.id(), filed.sha256());
    }

    private MeetingPaper paper(MinutesVersion minutes) {
        Meeting meeting = meetings.get(minutes.meetingId());
        return new MeetingPaper(
                meeting.municipality(),
                meeting.id(),
                meeting.heldOn(),
                meeting.plan().startsAt(),
                meeting.place(),
                facts(minutes),
                items(minutes));
    }

    private static List<String> facts(MinutesVersion minutes) {
        Stream<String> correction = Stream.ofNullable(minutes.correctionReason())
                .map(reason -> "Rettelse af version %d: %s".formatted(minutes.corrects(), reason));
        return Stream.concat(correction, minutes.content().facts().stream().map(MinutesPaper::line))
                .toList();
    }

    private static List<PaperItem> items(MinutesVersion minutes) {
        List<PaperItem> items = new ArrayList<>(
                minutes.content().entries().stream().map(MinutesPaper::item).toList());
        String remarks = minutes.content().remarks();
        if (!remarks.isEmpty()) {
            items.add(new PaperItem(
                    items.isEmpty() ? 1 : items.get(items.size() - 1).number() + 1,
                    "Bemærkninger til mødet",
                    List.of(),
                    List.of(Section.of("Bemærkninger", remarks))));
        }
        return items;
    }

    private static PaperItem item(Entry entry) {
        List<Section> sections = new ArrayList<>();
        if (!entry.facts().isEmpty()) {
            sections.add(new Section(
                    "Noteret på mødet",
                    entry.facts().stream().map(MinutesPaper::line).toList(),
                    null));
        }
        if (!entry.text().isEmpty()) {
            sections.add(Section.of("Referat", entry.text()));
        }
        return new PaperItem(entry.number(), entry.heading(), List.of(), sections);
    }

    private static String line(Fact fact) {
        return fact.label() + ": " + fact.text();
    }
}
