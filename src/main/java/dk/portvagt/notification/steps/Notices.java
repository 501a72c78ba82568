package dk.portvagt.notification.steps;

import dk.portvagt.engine.identity.People;
import dk.portvagt.notification.Mail;
import dk.portvagt.notification.Outbox;
import dk.portvagt.notification.Recipient;
import java.util.Collection;
import org.springframework.stereotype.Component;

/** Files mails to people of the engine's user store, in the caller's transaction. */
@Component
public class Notices {

    private final People people;
    private final Outbox outbox;

    Notices(People people, Outbox outbox) {
        this.people = people;
        this.outbox = outbox;
    }

    /**
     * Notifies every member of the groups that works for the municipality; a member of several groups is notified once.
     */
    public void toGroups(String municipality, Collection<String> groupIds, Notice notice) {
        groupIds.stream()
                .flatMap(group -> people.members(group, municipality).stream())
                .distinct()
                .forEach(person -> toPerson(municipality, person, notice));
    }

    /** Notifies one person; without a known address, the mail is kept and shown as failed. */
    public void toPerson(String municipality, String userId, Notice notice) {
        outbox.file(new Mail(
                municipality,
                notice.key(),
                new Recipient(userId, people.email(userId).orElse(null)),
                notice.subject(),
                notice.text(),
                notice.documents(),
                notice.event()));
    }
}
