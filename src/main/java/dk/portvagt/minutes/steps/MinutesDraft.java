package dk.portvagt.minutes.steps;

import dk.portvagt.meeting.AgendaItem;
import dk.portvagt.meeting.Attendance;
import dk.portvagt.meeting.Attendee;
import dk.portvagt.meeting.Confirmations;
import dk.portvagt.meeting.InformationItem;
import dk.portvagt.meeting.Meeting;
import dk.portvagt.meeting.MeetingInformation;
import dk.portvagt.meeting.MeetingState;
import dk.portvagt.meeting.Meetings;
import dk.portvagt.meeting.SteeringAgenda;
import dk.portvagt.minutes.MinutesContent;
import dk.portvagt.minutes.MinutesContent.Entry;
import dk.portvagt.minutes.MinutesContent.Fact;
import dk.portvagt.minutes.MinutesVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Drafts a meeting's minutes in the order of the agenda, from the meeting's record.
 *
 * <p>A correction starts with the texts of the version it corrects.
 */
@Component
class MinutesDraft {

    private final Meetings meetings;
    private final Attendance attendance;
    private final SteeringAgenda agenda;
    private final MeetingInformation information;
    private final Confirmations confirmations;
    private final ItemFacts itemFacts;

    MinutesDraft(
            Meetings meetings,
            Attendance attendance,
            SteeringAgenda agenda,
            MeetingInformation information,
            Confirmations confirmations,
            ItemFacts itemFacts) {
        this.meetings = meetings;
        this.attendance = attendance;
        this.agenda = agenda;
        this.information = information;
        this.confirmations = confirmations;
        this.itemFacts = itemFacts;
    }

    MinutesContent of(long meetingId, Optional<MinutesVersion> corrected) {
        Meeting meeting = meetings.get(meetingId);
        MinutesContent noted = new MinutesContent(facts(meeting), entries(meeting), "");
        return corrected
                .map(MinutesVersion::content)
                .map(earlier -> noted.with(texts(earlier), earlier.remarks()))
                .orElse(noted);
    }

    private static Map<String, String> texts(MinutesContent earlier) {
        return earlier.entries().stream().collect(Collectors.toMap(Entry::key, Entry::text));
    }

    private List<Fact> facts(Meeting meeting) {
        List<Attendee> members = attendance.of(meeting.id());
        List<Fact> facts = new ArrayList<>();
        add(facts, "Til stede", names(members, Attendee::present));
        add(facts, "Afbud", names(members, member -> !member.present()));
        add(facts, "Gæster", meeting.notes().guests());
        confirmations
                .standIn(meeting.id())
                .ifPresent(standIn -> add(
                        facts,
                        "Bekræftet af formandens stedfortræder",
                        names(members, member -> member.memberId().equals(standIn))));
        if (meeting.state() == MeetingState.ADJOURNED) {
            add(facts, "Mødet blev udsat", meeting.changeReason());
        }
        return facts;
    }

    private static String names(List<Attendee> members, Predicate<Attendee> which) {
        return members.stream()
                .filter(which)
                .map(member -> member.chair() ? member.name() + " (formand)" : member.name())
                .collect(Collectors.joining(", "));
    }

    private List<Entry> entries(Meeting meeting) {
        List<Entry> entries = new ArrayList<>();
        entries.add(new Entry(
                "agenda",
                1,
                "Godkendelse af dagsordenen",
                List.of(),
                orElse(meeting.notes().agendaRemark(), "Dagsordenen blev godkendt.")));
        entries.add(new Entry(
                "minutes",
                2,
                "Godkendelse af seneste referat",
                List.of(),
                orElse(meeting.notes().minutesRemark(), "Ingen bemærkninger.")));
        List<AgendaItem> matters = agenda.agendaOf(meeting.id());
        List<Attendee> members = attendance.of(meeting.id());
        matters.forEach(item -> entries.add(new Entry(
                "item-" + item.id(), item.number(), item.content().paper().title(), itemFacts.of(item, members), "")));
        int next = 1 + entries.stream().mapToInt(Entry::number).max().orElse(0);
        List<InformationItem> told = information.of(meeting.id());
        if (!told.isEmpty()) {
            entries.add(new Entry(
                    "information",
                    next++,
                    "Til orientering",
                    told.stream().map(MinutesDraft::fact).toList(),
                    ""));
        }
        entries.add(new Entry(
                "other", next, "Eventuelt", List.of(), orElse(meeting.notes().otherBusiness(), "Intet.")));
        return entries;
    }

    private static Fact fact(InformationItem item) {
        String remark = orElse(item.remark(), "Taget til efterretning.");
        return new Fact(item.kind().danishName(), String.join("\n", item.lines()) + "\n" + remark);
    }

    private static void add(List<Fact> facts, String label, @Nullable String text) {
        if (text != null && !text.isBlank()) {
            facts.add(new Fact(label, text));
        }
    }

    private static String orElse(@Nullable String text, String otherwise) {
        return text == null || text.isBlank() ? otherwise : text;
    }
}
