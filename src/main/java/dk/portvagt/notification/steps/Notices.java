package dk.portvagt.notification.steps;

import dk.portvagt.engine.duty.StandIns;
import dk.portvagt.engine.identity.People;
import dk.portvagt.notification.Mail;
import dk.portvagt.notification.Outbox;
import dk.portvagt.notification.Recipient;
import java.util.Collection;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Files mails to people of the engine's user store, in the caller's transaction. */
@Component
public class Notices {

    private final People people;
    private final ObjectProvider<StandIns> standIns;
    private final Outbox outbox;

    /**
     * Creates the sender.
     *
     * @param standIns a provider, because the task service comes with the engine
     */
    Notices(People people, ObjectProvider<StandIns> standIns, Outbox outbox) {
        this.people = people;
        this.standIns = standIns;
        this.outbox = outbox;
    }

    /**
     * Notifies every member of the groups that works for the municipality; a member of several groups is notified once.
     */
    public void toGroups(String municipality, Collection<String> groupIds, Notice notice) {
        groupIds.stream()
                .flatMap(group -> people.members(group, municipality).stream())
                .distinct()
                .forEach(person -> inPerson(municipality, person, notice));
    }

    /**
     * Notifies one person, as {@link #inPerson}. The stand-in of a person who is absent today gets the same mail: the
     * person's tasks are there. The person reads it after coming back, and has what the stand-in may not do.
     */
    public void toPerson(String municipality, String userId, Notice notice) {
        inPerson(municipality, userId, notice);
        standIns.getObject()
                .of(municipality, userId)
                .ifPresent(standIn -> inPerson(municipality, standIn, notice.forStandIn(people.name(userId))));
    }

    /**
     * Notifies one person, also while absent: of what nobody else can do for them. Without a known address, the mail is
     * kept and shown as failed.
     */
    public void inPerson(String municipality, String userId, Notice notice) {
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
