package dk.portvagt.meeting.steps;

import dk.portvagt.calendar.DanishDates;
import dk.portvagt.decision.Quorum;
import dk.portvagt.meeting.Attendee;
import dk.portvagt.meeting.ItemRefusal;
import dk.portvagt.meeting.Meeting;
import dk.portvagt.meeting.MeetingCalendar.Planning;
import dk.portvagt.meeting.MeetingPlan;
import dk.portvagt.notification.PublicAddress;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.util.StringUtils;

/** Writes texts about meetings, in Danish. */
final class MeetingText {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("EEEE d. MMMM yyyy", Locale.forLanguageTag("da"));
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH.mm");

    private static final ZoneId DENMARK = ZoneId.of("Europe/Copenhagen");

    static final String ENDS_TOO_EARLY = "Mødet skal slutte senere, end det begynder.";

    private MeetingText() {}

    /** Formats a day: {@code tirsdag 4. maj 2027}. */
    static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** Formats day and times: {@code tirsdag 4. maj 2027 kl. 09.00–11.00}. */
    static String time(MeetingPlan plan) {
        return "%s kl. %s–%s".formatted(day(plan.heldOn()), TIME.format(plan.startsAt()), TIME.format(plan.endsAt()));
    }

    /** Names the page on which the meeting is read and held. */
    static String page(PublicAddress address, long meetingId) {
        return "Mødets side i Portvagt: " + address.of("/portvagt/moede/" + meetingId);
    }

    static String taken(LocalDate day) {
        return "Styregruppen har allerede et møde %s.".formatted(day(day));
    }

    static String of(Planning.Refused refused) {
        return switch (refused.reason()) {
            case NONE -> "Der er ingen møder at planlægge. Vælg mindst ét, der holdes, eller opgiv kalenderen.";
            case ENDS_TOO_EARLY -> ENDS_TOO_EARLY;
            case NO_OFFICE_DAY -> "%s er ikke en arbejdsdag.".formatted(StringUtils.capitalize(day(refused.day())));
            case TAKEN -> "Der kan kun være ét møde om dagen, og %s er optaget.".formatted(day(refused.day()));
        };
    }

    /** Tells when the papers went out: {@code den 27. april 2027 (version 2)}; null before the first. */
    static @Nullable String papersSent(Meeting meeting) {
        return meeting.papersSentAt() == null
                ? null
                : "den %s (version %d)"
                        .formatted(
                                DanishDates.of(meeting.papersSentAt()
                                        .atZoneSameInstant(DENMARK)
                                        .toLocalDate()),
                                meeting.papersVersion());
    }

    static String notQuorate(long present, Quorum quorum) {
        return quorum.members() == 0
                ? "Kommunen har ingen medlemmer af styregruppen. Bed en administrator om at oprette dem."
                : "Styregruppen er ikke beslutningsdygtig: %d af %d medlemmer er til stede, og der skal være mindst %d."
                                .formatted(present, quorum.members(), quorum.needed())
                        + " Vent, til flere er kommet, eller udsæt mødet.";
    }

    static String joined(List<Attendee> members) {
        return "Styregruppen har fået nye medlemmer, siden materialet blev sendt ud: %s. Sæt kryds ved dem, der er til stede."
                .formatted(members.stream().map(Attendee::name).collect(Collectors.joining(", ")));
    }

    static String of(ItemRefusal refusal, Quorum quorum) {
        return switch (refusal) {
            case NAMED_TWICE -> "Den samme person er sat kryds ved to steder. Vælg ét af dem.";
            case VOTES_WITHOUT_TAKING_PART ->
                "Der er noteret en stemme fra en, der ikke deltog i punktet. Kun de, der deltog, har en stemme.";
            case REQUESTER_DECIDES ->
                "Den, der har rejst sagen, må ikke selv være med til at afgøre den. Sæt kryds ved bestilleren"
                        + " som inhabil.";
            case NO_QUORUM ->
                "For få deltager i punktet: der skal være mindst %d af styregruppens %d medlemmer, når de inhabile ikke"
                                .formatted(quorum.needed(), quorum.members())
                        + " tælles med. Punktet kan kun udsættes til et senere møde.";
            case OUTCOME_AGAINST_VOTES ->
                "Afgørelsen passer ikke med stemmerne: et flertal for er en godkendelse, et flertal imod er det ikke.";
            case TIE_DECIDED_OTHERWISE ->
                "Stemmerne står lige, og så afgør formandens stemme. Stemmer formanden ikke for, er forslaget faldet.";
            case NOT_TO_BE_NOTED ->
                "Sagen venter på en afgørelse og kan ikke kun tages til efterretning. Udsæt den, hvis den ikke kan"
                        + " afgøres nu.";
        };
    }
}
