package dk.portvagt.intervention.steps;

import dk.portvagt.acquisition.AcquisitionCase;
import dk.portvagt.acquisition.AcquisitionCases;
import dk.portvagt.acquisition.CaseNumber;
import dk.portvagt.calendar.DanishDates;
import dk.portvagt.engine.identity.People;
import dk.portvagt.engine.identity.PortvagtGroup;
import dk.portvagt.intervention.Intervention;
import dk.portvagt.intervention.InterventionKind;
import dk.portvagt.notification.steps.Notice;
import dk.portvagt.notification.steps.Notices;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;

/** Notifies the people of a case, and those that intervened in it. */
@Component
class InterventionNotices {

    private static final String MANAGERS = PortvagtGroup.DIGITALISATION_MANAGER.id();

    private final Notices notices;
    private final AcquisitionCases cases;
    private final People people;

    InterventionNotices(Notices notices, AcquisitionCases cases, People people) {
        this.notices = notices;
        this.cases = cases;
        this.people = people;
    }

    void demanded(Intervention demand) {
        tellCase(
                demand.caseNumber(),
                key(demand, "demanded"),
                demand.kind().danishName(),
                "%s har stillet dette krav med frist %s:\n\n%s\n\nSvar i opgaven “Svar på kravet” i opgavelisten."
                        .formatted(people.name(demand.raisedBy()), DanishDates.of(demand.deadline()), demand.reason()));
    }

    /** Reminds the people concerned: of a pause those that hold it, of a demand those that must meet it. */
    void remind(Intervention open) {
        String key = key(open, "reminder:" + open.deadline());
        if (open.kind() == InterventionKind.PAUSE) {
            tellManagers(
                    open,
                    key,
                    "Pausen skal vurderes",
                    "Sagen er på pause, og fristen %s er nået. Genoptag sagen, forlæng pausen, eller stands sagen."
                            .formatted(DanishDates.of(open.deadline())));
        } else {
            tellCase(
                    open.caseNumber(),
                    key,
                    "Påmindelse: " + open.kind().danishName(),
                    "Kravet skal være opfyldt senest %s:\n\n%s"
                            .formatted(DanishDates.of(open.deadline()), open.reason()));
        }
    }

    void unmet(Intervention demand) {
        String key = key(demand, "unmet:" + demand.deadline());
        String text = "Fristen %s er overskredet. Kravet er sat på dagsordenen for IT-styregruppens næste møde:\n\n%s"
                .formatted(DanishDates.of(demand.deadline()), demand.reason());
        String subject = demand.kind().danishName() + " er ikke opfyldt";
        tellCase(demand.caseNumber(), key, subject, text);
        tellManagers(demand, key, subject, text);
    }

    void newDeadline(Intervention open) {
        tellCase(
                open.caseNumber(),
                key(open, "deadline:" + open.deadline()),
                open.kind() == InterventionKind.PAUSE ? "Pausen er forlænget" : "Ny frist for kravet",
                "Den nye frist er %s.".formatted(DanishDates.of(open.deadline())));
    }

    void met(Intervention demand) {
        tellCase(
                demand.caseNumber(),
                key(demand, "met"),
                "Kravet er opfyldt",
                "%s har godkendt det, I har gjort.".formatted(people.name(demand.raisedBy())));
    }

    void dropped(Intervention demand) {
        String text = "IT-styregruppen har frafaldet kravet eller sat vilkår i stedet for det.";
        tellCase(demand.caseNumber(), key(demand, "dropped"), "Kravet er bortfaldet", text);
        notices.toPerson(
                demand.caseNumber().municipality(),
                demand.raisedBy(),
                notice(demand.caseNumber(), key(demand, "dropped"), "Kravet er bortfaldet", text));
    }

    void lapsed(Intervention open) {
        notices.toPerson(
                open.caseNumber().municipality(),
                open.raisedBy(),
                notice(
                        open.caseNumber(),
                        key(open, "lapsed"),
                        "Indgrebet er bortfaldet",
                        "Sagen er afsluttet, og dit indgreb (%s) er dermed bortfaldet."
                                .formatted(open.kind().danishName().toLowerCase(java.util.Locale.ROOT))));
    }

    void paused(Intervention pause) {
        tellCase(
                pause.caseNumber(),
                key(pause, "paused"),
                "Sagen er sat på pause",
                "%s har sat sagen på pause, foreløbig til %s:\n\n%s\n\nOpgaverne kan ikke udføres imens, og fristerne"
                                .formatted(
                                        people.name(pause.raisedBy()), DanishDates.of(pause.deadline()), pause.reason())
                        + " står stille. Fakturaer betales fortsat.");
    }

    void resumed(Intervention cause, Duration length) {
        tellCase(
                cause.caseNumber(),
                key(cause, "resumed"),
                "Sagen er genoptaget",
                "Sagen er genoptaget. Fristerne er flyttet med pausens længde, %d dage.".formatted(length.toDays()));
    }

    void stopped(CaseNumber number, long decisionId, String reason) {
        boolean live = found(number).phase().isLive();
        tellCase(
                number,
                number + ":stopped:" + decisionId,
                live ? "Løsningen skal udfases" : "Sagen er standset",
                (live
                                ? "Det er besluttet, at løsningen skal udfases. Systemejeren lægger planen:\n\n"
                                : "Sagen er standset, og pengene går tilbage til puljen:\n\n")
                        + reason);
    }

    private void tellCase(CaseNumber number, String key, String subject, String text) {
        AcquisitionCase found = found(number);
        Notice notice = notice(number, key, subject, text);
        notices.toPerson(number.municipality(), found.content().requester(), notice);
        notices.toGroups(
                number.municipality(), List.of(WorkingGroup.in(found.phase()).id()), notice);
    }

    private void tellManagers(Intervention open, String key, String subject, String text) {
        CaseNumber number = open.caseNumber();
        Notice notice = notice(number, key, subject, text);
        notices.toPerson(number.municipality(), open.raisedBy(), notice);
        notices.toGroups(number.municipality(), List.of(MANAGERS), notice);
    }

    private Notice notice(CaseNumber number, String key, String subject, String text) {
        return Notice.of(
                key,
                "%s · %s".formatted(subject, number),
                "Sag %s %s\n\n%s".formatted(number, found(number).content().title(), text));
    }

    private AcquisitionCase found(CaseNumber number) {
        return cases.find(number).orElseThrow();
    }

    private static String key(Intervention intervention, String what) {
        return "%s:intervention:%d:%s".formatted(intervention.caseNumber(), intervention.id(), what);
    }
}
