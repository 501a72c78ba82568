package dk.portvagt.web.mail;

import dk.portvagt.documents.DocumentArchive;
import dk.portvagt.engine.identity.People;
import dk.portvagt.notification.CalendarEvent;
import dk.portvagt.notification.LoggedMail;
import dk.portvagt.notification.MailDecisions;
import dk.portvagt.notification.MailState;
import dk.portvagt.web.mail.MailRow.Action;
import dk.portvagt.web.mail.MailRow.Link;
import dk.portvagt.web.page.CaseAddress;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Translates mails for the page. */
@Component
class MailRows {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("d. MMM yyyy HH.mm", Locale.forLanguageTag("da"));

    private final People people;
    private final DocumentArchive archive;
    private final MailDecisions decisions;
    private final Clock clock;
    private final boolean demo;

    MailRows(
            People people,
            DocumentArchive archive,
            MailDecisions decisions,
            Clock clock,
            @Value("${portvagt.demo:false}") boolean demo) {
        this.people = people;
        this.archive = archive;
        this.decisions = decisions;
        this.clock = clock;
        this.demo = demo;
    }

    MailRow of(LoggedMail mail) {
        return new MailRow(
                time(mail.filedAt()),
                MailNames.of(mail.state(), demo),
                mail.state() == MailState.FAILED || mail.state() == MailState.UNCERTAIN,
                mail.nextAttemptAt() == null ? null : "Næste forsøg " + time(mail.nextAttemptAt()),
                people.name(mail.recipient()),
                mail.recipient().equals(mail.address()) ? null : mail.address(),
                mail.subject(),
                mail.text(),
                mail.event() == null ? null : invitation(mail.event()),
                mail.cases().stream()
                        .map(number -> new Link(CaseAddress.of(number), "Sag " + number))
                        .toList(),
                mail.documents().stream().map(this::attachment).toList(),
                mail.history().stream().map(this::step).toList(),
                actions(mail));
    }

    private List<Action> actions(LoggedMail mail) {
        List<Action> actions = new ArrayList<>();
        if (decisions.mayConfirm(mail.state())) {
            actions.add(action(mail, "confirm", "Bekræft, at den er nået frem"));
        }
        if (decisions.maySend(mail.state())) {
            actions.add(action(mail, "send", mail.state() == MailState.WAITING ? "Send nu" : "Send igen"));
        }
        if (decisions.mayGiveUp(mail.state())) {
            actions.add(action(mail, "give-up", "Opgiv"));
        }
        return actions;
    }

    private static Action action(LoggedMail mail, String what, String label) {
        return new Action(
                MailPages.ADDRESS + "/" + mail.id() + "/" + what,
                label,
                mail.state().name());
    }

    private Link attachment(long document) {
        return new Link(
                "/portvagt/documents/" + document,
                archive.find(document)
                        .map(found -> found.filed().title())
                        .orElse("dokument " + document + " (findes ikke)"));
    }

    private static String invitation(CalendarEvent event) {
        return "Kalender: %s »%s«, %s, %s (%s)"
                .formatted(
                        event.cancelled() ? "aflysning af" : event.sequence() == 0 ? "indkaldelse til" : "ændring af",
                        event.title(),
                        TIME.format(event.start()),
                        event.place(),
                        event.length().toMinutes() + " minutter");
    }

    private String step(LoggedMail.Step step) {
        String by = step.person() == null ? "" : ", besluttet af " + people.name(step.person());
        String answer = step.answer() == null ? "" : ". " + step.answer();
        return time(step.at()) + ": " + MailNames.of(step.state(), demo) + by + answer;
    }

    private String time(OffsetDateTime at) {
        return TIME.format(at.atZoneSameInstant(clock.getZone()));
    }
}
