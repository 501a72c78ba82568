package dk.portvagt.meeting.steps;

import dk.portvagt.engine.identity.People;
import dk.portvagt.engine.identity.PortvagtGroup;
import dk.portvagt.meeting.Meeting;
import dk.portvagt.meeting.MeetingQuestion;
import dk.portvagt.meeting.MeetingQuestions;
import dk.portvagt.meeting.Meetings;
import dk.portvagt.meeting.SteeringAgenda;
import dk.portvagt.notification.PublicAddress;
import dk.portvagt.notification.steps.Notice;
import dk.portvagt.notification.steps.Notices;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes questions about an agenda to the secretariat by mail, and the answer back to the person who asked. */
@Component
public class QuestionNotices {

    private final MeetingQuestions questions;
    private final Meetings meetings;
    private final SteeringAgenda agenda;
    private final Notices notices;
    private final People people;
    private final PublicAddress address;

    QuestionNotices(
            MeetingQuestions questions,
            Meetings meetings,
            SteeringAgenda agenda,
            Notices notices,
            People people,
            PublicAddress address) {
        this.address = address;
        this.questions = questions;
        this.meetings = meetings;
        this.agenda = agenda;
        this.notices = notices;
        this.people = people;
    }

    /**
     * Asks the secretariat; the same question twice is one.
     *
     * @param itemId null for a question about the meeting as a whole
     */
    @Transactional
    public void ask(long meetingId, @Nullable Long itemId, String person, String question) {
        questions.ask(meetingId, itemId, person, question).ifPresent(asked -> {
            Meeting meeting = meetings.get(meetingId);
            notices.toGroups(
                    meeting.municipality(),
                    List.of(PortvagtGroup.SECRETARIAT.id()),
                    Notice.of(
                            key(meeting, asked, "asked"),
                            "Spørgsmål til " + about(meeting, asked),
                            "%s spørger:\n\n%s\n\nSvar på mødets side. Alle medlemmer ser svaret.\n%s"
                                    .formatted(
                                            people.name(person),
                                            asked.question(),
                                            MeetingText.page(address, meetingId))));
        });
    }

    /** Answers a question of the meeting, and tells the person who asked. */
    @Transactional
    public void answer(long meetingId, long questionId, String person, String answer) {
        questions.answer(meetingId, questionId, person, answer).ifPresent(answered -> {
            Meeting meeting = meetings.get(meetingId);
            notices.toPerson(
                    meeting.municipality(),
                    answered.askedBy(),
                    Notice.of(
                            key(
                                    meeting,
                                    answered,
                                    "answered:" + answered.answer().hashCode()),
                            "Svar på dit spørgsmål til " + about(meeting, answered),
                            "Du spurgte:\n\n%s\n\n%s svarer:\n\n%s\n\nAlle medlemmer ser svaret på mødets side.\n%s"
                                    .formatted(
                                            answered.question(),
                                            people.name(person),
                                            answered.answer(),
                                            MeetingText.page(address, meetingId))));
        });
    }

    private static String key(Meeting meeting, MeetingQuestion question, String occasion) {
        return "%s:meeting-question:%d:%s".formatted(meeting.municipality(), question.id(), occasion);
    }

    private String about(Meeting meeting, MeetingQuestion question) {
        String day = "mødet " + MeetingText.day(meeting.heldOn());
        return question.itemId() == null
                ? day
                : "punkt " + agenda.item(question.itemId()).number() + " på " + day;
    }
}
